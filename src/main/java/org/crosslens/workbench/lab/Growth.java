package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.crosslens.fusion.Catalogue;
import org.crosslens.fusion.Mechanism;
import org.crosslens.fusion.Pair;
import org.crosslens.fusion.Run;
import org.crosslens.fusion.Sizes;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.RandomWeights;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.Progress;

/// How the time of one run grows with the number of input tokens.
///
/// @param name `perceiver`, `mmca` or `full_attention`
/// @param inputs tokens of picture and caption together
/// @param milliseconds of the fastest of several runs, width 64, one head, one pair
public record Growth(String name, int inputs, double milliseconds) {
  private static final int WIDTH = 64;
  private static final int SHORTEST = 1024;
  private static final int LONGEST = 65536;

  /// Runs of one length: other programs' noise wears off, and short runs are many.
  private static final int MOST = 20;

  private static final long ENOUGH = 3_000_000_000L; // nanoseconds

  /// A pattern of every token on every token takes 4 bytes a cell, a few times over: 8,192 tokens
  /// take about a gigabyte, 65,536 would take 64.
  private static final int LONGEST_SQUARE = 8192;

  /// What is timed.
  private interface Way {
    void run(NDArray picture, NDArray caption);
  }

  /// Times a Perceiver on 1,024 to 65,536 tokens, and multi-modal causal attention and full
  /// self-attention as far as their patterns fit the memory.
  static List<Growth> measure(Executor turns, Progress progress) {
    List<Growth> all = new ArrayList<>();
    for (int inputs = SHORTEST; inputs <= LONGEST; inputs *= 2) {
      time("perceiver", inputs, turns, progress, all);
    }
    for (int inputs = SHORTEST; inputs <= LONGEST_SQUARE; inputs *= 2) {
      time("mmca", inputs, turns, progress, all);
      time("full_attention", inputs, turns, progress, all);
    }
    return all;
  }

  private static void time(
      String name, int inputs, Executor turns, Progress progress, List<Growth> all) {
    progress.check();
    turns.execute(() -> all.add(new Growth(name, inputs, best(name, inputs))));
    progress.step(inputs, 0, "tokens through " + name);
  }

  private static double best(String name, int inputs) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Way way = way(name, new RandomWeights(manager, 0));
      double best = Double.POSITIVE_INFINITY;
      long begin = System.nanoTime();
      for (int round = 0;
          round < MOST && (round < 2 || System.nanoTime() - begin < ENOUGH);
          round++) {
        try (NDManager run = manager.newSubManager()) {
          NDArray picture = run.randomNormal(new Shape(1, inputs / 2, WIDTH));
          NDArray caption = run.randomNormal(new Shape(1, inputs / 2, WIDTH));
          long start = System.nanoTime();
          way.run(picture, caption);
          best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
      }
      return best;
    }
  }

  private static Way way(String name, Weights weights) {
    if (name.equals("full_attention")) {
      Attention attention = attention(weights);
      return (picture, caption) -> {
        NDArray both = picture.concat(caption, 1);
        attention.apply(both, both, null, Probe.NONE).sum().getFloat();
      };
    }
    Mechanism mechanism = Catalogue.named(name).build(Sizes.same(WIDTH, 1), weights);
    return (picture, caption) ->
        mechanism.apply(new Pair(picture, caption), Run.PLAIN).score().getFloat();
  }

  private static Attention attention(Weights weights) {
    return new Attention(
        AttentionSite.self("both", 0),
        1,
        Projection.of(weights.under("query"), WIDTH, WIDTH),
        Projection.of(weights.under("key"), WIDTH, WIDTH),
        Projection.of(weights.under("value"), WIDTH, WIDTH),
        Projection.of(weights.under("output"), WIDTH, WIDTH));
  }
}
