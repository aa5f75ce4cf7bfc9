package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Pictures as a model takes them.
///
/// @param count number of pictures
/// @param height rows
/// @param width columns
/// @param values (count, 3, height, width) in row-major order; treat as read-only
public record Pixels(int count, int height, int width, float[] values) {
  /// Checks that the sizes agree.
  public Pixels {
    if (values.length != 3L * count * height * width) {
      throw new IllegalArgumentException(
          "%d values for %d pictures of %d x %d".formatted(values.length, count, width, height));
    }
  }

  /// (batch, 3, height, width), float32.
  public NDArray tensor(NDManager manager) {
    return manager.create(values, new Shape(count, 3, height, width));
  }
}
