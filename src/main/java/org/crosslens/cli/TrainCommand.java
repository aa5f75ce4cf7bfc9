package org.crosslens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.crosslens.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `crosslens train`.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains a model as a recipe describes.")
final class TrainCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Parameters(
      paramLabel = "RECIPE",
      description = "A JSON file, or the name of one that comes with the program.")
  private String recipe = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Gets the model, its checkpoint and a log.")
  private Path out = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Your own pictures to learn from instead of drawn scenes: with captions, or a folder for"
              + " each class, as the recipe needs. Stages that must know what is drawn are left"
              + " out.")
  private @Nullable Path data;

  @Option(names = "--resume", description = "Go on from the checkpoint in DIR.")
  private boolean resume;

  TrainCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String> leftOut = workbench.train(recipe, data, out, resume, terminal.progress());
    if (!leftOut.isEmpty()) {
      terminal.say("Left out, since they could not be used: %,d.".formatted(leftOut.size()));
      leftOut.forEach(terminal::say);
    }
    terminal.say("Wrote the model to " + out + ".");
    return 0;
  }
}
