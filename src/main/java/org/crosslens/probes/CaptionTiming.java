package org.crosslens.probes;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.crosslens.generation.Choice;
import org.crosslens.generation.Decoding;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Start;
import org.crosslens.layers.Probe;
import org.crosslens.models.Captioner;
import org.crosslens.results.speech.CaptionSpeed;

/// Measures how long greedy captions take.
public final class CaptionTiming {
  private CaptionTiming() {}

  /// Measures. Whole and parts come from one run, the quickest of a few, since other programs only
  /// ever add.
  ///
  /// @param picture any picture
  /// @param pieces how many are written; no caption ends before
  /// @param manager the model's
  public static CaptionSpeed of(
      Captioner model, Pixels picture, int pieces, int rounds, NDManager manager) {
    Run plain = run(model, picture, pieces, step -> Probe.NONE, manager);
    Run mapped = run(model, picture, pieces, step -> new NewestLooks(), manager);
    for (int round = 1; round < rounds; round++) {
      plain = plain.or(run(model, picture, pieces, step -> Probe.NONE, manager));
      mapped = mapped.or(run(model, picture, pieces, step -> new NewestLooks(), manager));
    }
    return new CaptionSpeed(pieces, plain.encoder, plain.pass, plain.all, mapped.all);
  }

  private record Run(double encoder, double pass, double all) {
    Run or(Run other) {
      return other.all < all ? other : this;
    }
  }

  private static Run run(
      Captioner model, Pixels picture, int pieces, IntFunction<Probe> probes, NDManager manager) {
    Rules rules = model.rules().atMostNew(pieces).atLeast(1 + pieces);
    long start = System.nanoTime();
    try (NDManager run = manager.newSubManager()) {
      Start from = model.caption(picture.tensor(run), new long[0], Probe.NONE);
      double encoder = since(start);
      List<Double> passes = new ArrayList<>();
      try (Decoding decoding = new Decoding(from, rules, Choice.GREEDY, probes, run)) {
        while (decoding.hasNext()) {
          long before = System.nanoTime();
          decoding.next();
          passes.add(since(before));
        }
      }
      double all = since(start);
      Collections.sort(passes); // the first, which projects the picture, comes last
      return new Run(encoder, passes.get(passes.size() / 2), all);
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
