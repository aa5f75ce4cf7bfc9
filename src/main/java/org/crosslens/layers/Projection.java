package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;
import org.jspecify.annotations.Nullable;

/// A linear map of the last axis: `y = x W^T + b`.
///
/// @param weight (out, in), float32
/// @param bias (out), float32, or none
public record Projection(NDArray weight, @Nullable NDArray bias) {
  /// Takes `weight` and `bias` from a source.
  public static Projection of(Weights weights, long in, long out) {
    return new Projection(
        weights.get("weight", Initial.fanIn(in), out, in), weights.get("bias", Initial.ZERO, out));
  }

  /// Takes `weight` alone from a source.
  public static Projection withoutBias(Weights weights, long in, long out) {
    return new Projection(weights.get("weight", Initial.fanIn(in), out, in), null);
  }

  /// Maps (..., in) to (..., out).
  public NDArray apply(NDArray x) {
    return Linear.linear(x, weight, bias).singletonOrThrow();
  }

  /// The width it reads.
  public long in() {
    return weight.getShape().get(1);
  }

  /// The width it gives.
  public long out() {
    return weight.getShape().get(0);
  }
}
