package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.norm.LayerNorm;

/// Layer normalisation of the last axis (Ba et al. 2016): mean 0, variance 1, then gain and shift.
///
/// @param weight gain, (width)
/// @param bias shift, (width)
/// @param epsilon added to the variance
public record Norm(NDArray weight, NDArray bias, float epsilon) {
  /// Takes `weight` and `bias` from a source.
  public static Norm of(Weights weights, long width, double epsilon) {
    return new Norm(
        weights.get("weight", Initial.ONE, width),
        weights.get("bias", Initial.ZERO, width),
        (float) epsilon);
  }

  /// Normalises (..., width).
  public NDArray apply(NDArray x) {
    return LayerNorm.layerNorm(x, weight.getShape(), weight, bias, epsilon).singletonOrThrow();
  }
}
