package org.crosslens.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.results.Problem;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `crosslens` by itself: opens the window.
@Command(
    name = "crosslens",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Shows how pictures and words meet inside multimodal transformers.",
      "Without a command, opens the window on the demo or on FILES."
    })
final class Root implements Callable<Integer> {
  private final Workbench workbench;
  private final Face face;

  @Parameters(paramLabel = "FILES", description = "Pictures, folders and caption files to open.")
  private List<Path> files = List.of();

  Root(Workbench workbench, Face face) {
    this.workbench = workbench;
    this.face = face;
  }

  /// Whether arguments are what a desktop gives: none, or absolute paths. These name neither a
  /// command nor an option, so that the window need not wait for the parser, whose classes are
  /// compiled for so old a Java that no AOT cache keeps them.
  static boolean opens(String... arguments) {
    return Arrays.stream(arguments).allMatch(word -> new File(word).isAbsolute());
  }

  @Override
  public Integer call() {
    return open(workbench, face, files);
  }

  /// Opens the window.
  ///
  /// @return the exit code
  /// @throws Problem when a file is not there, or there is no display
  static int open(Workbench workbench, Face face, List<Path> files) {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new Problem(
            "'" + file + "' is neither a command nor a file.",
            "`crosslens --help` lists the commands.");
      }
    }
    Display.require();
    face.open(workbench, files);
    return 0;
  }
}
