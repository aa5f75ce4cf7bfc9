package org.crosslens.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crosslens.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `crosslens scenes`.
@Command(
    name = "scenes",
    mixinStandardHelpOptions = true,
    description = {
      "Draws illustrated scenes with captions and the box of every object.",
      "Equal seeds give equal scenes; no scene is in two splits."
    })
final class ScenesCommand implements Callable<Integer> {
  private final Workbench workbench;
  private final Terminal terminal;

  @Option(names = "--seed", required = true, paramLabel = "S", description = "A whole number.")
  private long seed;

  @Option(names = "--count", required = true, paramLabel = "N", description = "How many.")
  private int count;

  @Option(
      names = "--split",
      paramLabel = "train|validation|test",
      description = "Which part of the stream; test if left out.")
  private String split = "test";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Gets the pictures, captions.txt and scenes.jsonl.")
  private Path out = Path.of("");

  ScenesCommand(Workbench workbench, Terminal terminal) {
    this.workbench = workbench;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    workbench.library().draw(out, seed, count, split, terminal.progress());
    terminal.say("Wrote %,d scenes to %s.".formatted(count, out));
    return 0;
  }
}
