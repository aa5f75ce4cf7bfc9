package org.crosslens.layers;

import ai.djl.ndarray.NDArray;

/// A linear map and the norm of what comes out, `LayerNorm(x W^T + b)`, under the names that
/// torch's `Sequential(Linear, LayerNorm)` gives them.
///
/// @param linear to the width wanted
/// @param norm of that width
public record NormedProjection(Projection linear, Norm norm) {
  /// PyTorch's default.
  private static final double EPSILON = 1e-5;

  /// Takes `0` and `1` from a source.
  public static NormedProjection of(Weights weights, long in, long out) {
    return new NormedProjection(
        Projection.of(weights.under("0"), in, out), Norm.of(weights.under("1"), out, EPSILON));
  }

  /// Maps (..., in) to (..., out).
  public NDArray apply(NDArray x) {
    return norm.apply(linear.apply(x));
  }
}
