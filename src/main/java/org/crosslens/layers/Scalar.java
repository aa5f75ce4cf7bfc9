package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// Numbers that gradients can pass through.
///
/// `x.mul(2)` hands libtorch a number that lies in Java's memory and lets go of it at once, while
/// the gradient of a product, quotient or power reads it again later: by then it may be anything.
/// A number in libtorch's own memory lives as long as the gradient needs it.
public final class Scalar {
  private Scalar() {}

  /// A number as a scalar, float32.
  ///
  /// @param like any array of the run
  /// @param value the number
  public static NDArray of(NDArray like, double value) {
    return like.getManager().zeros(new Shape()).add((float) value);
  }
}
