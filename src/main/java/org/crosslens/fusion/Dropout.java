package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.SplittableRandom;

/// Sets numbers to zero by chance and enlarges the others to make up for it (Srivastava et al.
/// 2014), from a seed: a run with the same seed drops the same numbers.
public final class Dropout {
  /// Drops nothing.
  public static final Dropout NONE = new Dropout(0, 0);

  private final double rate;
  private final SplittableRandom random;

  /// @param rate the share that is dropped, from 0 to below 1
  /// @param seed of this run; a training step takes its own, so that it can be repeated
  public Dropout(double rate, long seed) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("a dropout rate of " + rate);
    }
    this.rate = rate;
    this.random = new SplittableRandom(seed);
  }

  /// Maps any shape to itself.
  NDArray apply(NDArray x) {
    if (rate == 0) {
      return x;
    }
    float kept = (float) (1 / (1 - rate));
    float[] mask = new float[Math.toIntExact(x.size())];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = random.nextDouble() < rate ? 0 : kept;
    }
    return x.mul(x.getManager().create(mask, x.getShape()));
  }
}
