package org.crosslens.cli;

import java.nio.file.Path;
import java.util.List;
import org.crosslens.results.Picture;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Option;

/// `--image`, where a command takes several.
final class ImageFiles {
  @Option(
      names = "--image",
      required = true,
      paramLabel = "F",
      description = "A picture or a folder of pictures; may be repeated.")
  private List<Path> files = List.of();

  List<Picture> open(Workbench workbench, Terminal terminal) {
    return of(files, workbench, terminal);
  }

  static List<Picture> of(List<Path> files, Workbench workbench, Terminal terminal) {
    return Strict.collection(workbench.library().pictures(files, terminal.progress())).pictures();
  }
}
