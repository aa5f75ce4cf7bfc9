package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import org.jspecify.annotations.Nullable;

/// Cuts a picture into square patches and projects each (Dosovitskiy et al. 2021, equation 1): a
/// convolution whose stride is its kernel.
///
/// @param weight (width, channels, patch, patch)
/// @param bias (width), or none
public record PatchEmbedding(NDArray weight, @Nullable NDArray bias) {
  /// Takes `weight`, and `bias` where there is one, from a source.
  public static PatchEmbedding of(Weights w, long width, long channels, long patch, boolean bias) {
    return new PatchEmbedding(
        w.get("weight", Initial.fanIn(channels * patch * patch), width, channels, patch, patch),
        bias ? w.get("bias", Initial.ZERO, width) : null);
  }

  /// Maps (batch, channels, height, width) pixels to (batch, patches, width), row by row.
  public NDArray apply(NDArray pixels) {
    long patch = weight.getShape().get(2);
    NDArray grid =
        Conv2d.conv2d(
                pixels, weight, bias, new Shape(patch, patch), new Shape(0, 0), new Shape(1, 1), 1)
            .singletonOrThrow();
    Shape shape = grid.getShape(); // (batch, width, rows, columns)
    return grid.reshape(shape.get(0), shape.get(1), -1).swapAxes(1, 2);
  }

  /// Projects patches that are already cut out; the same map as [#apply], since a convolution whose
  /// stride is its kernel is a matrix product.
  ///
  /// @param pixels (batch, patches, channels x patch x patch), channel by channel, row by row
  /// @return (batch, patches, width)
  public NDArray applyTo(NDArray pixels) {
    long out = weight.getShape().get(0);
    NDArray matrix = weight.get(pixels.getManager(), new NDIndex(":")).reshape(out, -1);
    return Linear.linear(pixels, matrix, bias).singletonOrThrow();
  }
}
