package org.crosslens.cli;

import java.util.stream.Stream;
import org.crosslens.results.Problem;
import org.crosslens.workbench.speech.CaptionOptions;
import org.crosslens.workbench.speech.Way;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a caption is to be written; what is left out is as the model's makers mean it.
final class WayOptions {
  @Option(names = "--prompt", paramLabel = "T", description = "How the caption begins.")
  private String prompt = "";

  @Option(names = "--greedy", description = "The most probable piece at each step.")
  private boolean greedy;

  @Option(names = "--beams", paramLabel = "N", description = "Search with so many beams.")
  private @Nullable Integer beams;

  @Option(names = "--sample", description = "Draw pieces by their probability.")
  private boolean sample;

  @Option(names = "--temperature", paramLabel = "X", description = "Of the draws; below 1 sharper.")
  private double temperature = 1;

  @Option(names = "--top-k", paramLabel = "N", description = "Draw among the N likeliest; 0: all.")
  private int topK = 50;

  @Option(
      names = "--top-p",
      paramLabel = "X",
      description = "Draw among the likeliest that reach X together.")
  private double topP = 1;

  @Option(names = "--seed", paramLabel = "N", description = "Of the draws.")
  private long seed;

  @Option(names = "--min", paramLabel = "N", description = "Pieces at least.")
  private @Nullable Integer least;

  @Option(names = "--max", paramLabel = "N", description = "Pieces at most.")
  private @Nullable Integer most;

  @Option(
      names = "--repetition-penalty",
      paramLabel = "X",
      description = "Above 1: pieces that have occurred become less likely.")
  private @Nullable Double penalty;

  /// @param usual as the model's makers mean it
  CaptionOptions over(CaptionOptions usual) {
    int longest = most == null ? usual.most() : most;
    int shortest = least == null ? Math.min(usual.least(), longest) : least;
    return usual
        .prompted(prompt)
        .by(way(usual))
        .between(shortest, longest)
        .penalised(penalty == null ? usual.repetitionPenalty() : penalty);
  }

  private Way way(CaptionOptions usual) {
    if (Stream.of(greedy, beams != null, sample).filter(chosen -> chosen).count() > 1) {
      throw new Problem(
          "A caption can be written in one way at a time.",
          "Keep one of --greedy, --beams and --sample.");
    }
    if (beams != null) {
      return new Way.Beams(beams, 1);
    }
    if (sample) {
      return new Way.Sampling(temperature, topK, topP, seed);
    }
    return greedy ? new Way.Greedy() : usual.way();
  }
}
