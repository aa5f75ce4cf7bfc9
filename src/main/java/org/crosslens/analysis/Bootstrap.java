package org.crosslens.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;

/// How sure a mean over a few queries is: the spread of means of samples drawn from the sample
/// itself (Efron 1979).
public final class Bootstrap {
  private static final int ROUNDS = 2000;
  private static final double TAIL = 0.025; // a 95 % interval leaves this much on each side

  private Bootstrap() {}

  /// The interval that holds the mean in 95 of 100 samples, always the same for the same values.
  ///
  /// @param values one a query, at least one
  /// @return its lower and its upper end
  public static double[] interval(double[] values) {
    SplittableRandom random = new SplittableRandom(values.length);
    double[] means = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += values[random.nextInt(values.length)];
      }
      means[round] = sum / values.length;
    }
    Arrays.sort(means);
    return new double[] {
      means[(int) (ROUNDS * TAIL)], means[(int) Math.ceil(ROUNDS * (1 - TAIL)) - 1]
    };
  }
}
