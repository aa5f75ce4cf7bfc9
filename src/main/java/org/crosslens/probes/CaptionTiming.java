package org.crosslens.probes;

import ai.djl.ndarray.NDManager;
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
  private static final int STEADY = 5; // the first steps also project the picture's keys and values

  private CaptionTiming() {}

  /// Measures; the best of a few rounds counts, since other programs only ever add.
  ///
  /// @param picture any picture
  /// @param pieces how many are written; no caption ends before
  /// @param manager the model's
  public static CaptionSpeed of(
      Captioner model, Pixels picture, int pieces, int rounds, NDManager manager) {
    CaptionSpeed best = new CaptionSpeed(pieces, 1e9, 1e9, 1e9, 1e9);
    for (int round = 0; round < rounds; round++) {
      Run plain = run(model, picture, pieces, step -> Probe.NONE, manager);
      Run mapped = run(model, picture, pieces, step -> new NewestLooks(), manager);
      best =
          new CaptionSpeed(
              pieces,
              Math.min(best.encoder(), Math.min(plain.encoder, mapped.encoder)),
              Math.min(best.pass(), plain.pass),
              Math.min(best.plain(), plain.all),
              Math.min(best.mapped(), mapped.all));
    }
    return best;
  }

  private record Run(double encoder, double pass, double all) {}

  private static Run run(
      Captioner model, Pixels picture, int pieces, IntFunction<Probe> probes, NDManager manager) {
    Rules rules = model.rules().atMostNew(pieces).atLeast(1 + pieces);
    long start = System.nanoTime();
    try (NDManager run = manager.newSubManager()) {
      Start from = model.caption(picture.tensor(run), new long[0], Probe.NONE);
      double encoder = since(start);
      double pass = 1e9;
      try (Decoding decoding = new Decoding(from, rules, Choice.GREEDY, probes, run)) {
        for (int step = 0; decoding.hasNext(); step++) {
          long before = System.nanoTime();
          decoding.next();
          pass = step < STEADY ? pass : Math.min(pass, since(before));
        }
      }
      return new Run(encoder, pass, since(start));
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
