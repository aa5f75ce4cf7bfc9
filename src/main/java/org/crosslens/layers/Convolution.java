package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/// A convolution without bias whose padding is half its kernel, so that only the stride changes the
/// size of the picture.
///
/// @param weight (out, in, kernel, kernel)
/// @param stride pixels from one output to the next
public record Convolution(NDArray weight, int stride) {
  /// Takes `weight` from a source.
  public static Convolution of(Weights w, long in, long out, int kernel, int stride) {
    // He et al. 2015, Delving Deep into Rectifiers, equation 10: half the inputs are cut by ReLU.
    Initial initial = Initial.normal(Math.sqrt(2.0 / (in * kernel * kernel)));
    return new Convolution(w.get("weight", initial, out, in, kernel, kernel), stride);
  }

  /// Maps (batch, in, rows, columns) to (batch, out, rows / stride, columns / stride).
  public NDArray apply(NDArray x) {
    long padding = weight.getShape().get(2) / 2;
    return Conv2d.conv2d(
            x,
            weight,
            null,
            new Shape(stride, stride),
            new Shape(padding, padding),
            new Shape(1, 1),
            1)
        .singletonOrThrow();
  }
}
