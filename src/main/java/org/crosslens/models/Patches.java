package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/// Pictures as rows of raw patches, and back.
///
/// @param size side of a patch in pixels
/// @param channels of the picture
record Patches(long size, long channels) {
  /// Cuts (batch, channels, height, width) into (batch, patches, size * size * channels), patches
  /// row by row, and in each the rows, columns and channels of its pixels.
  NDArray cut(NDArray pixels) {
    Shape shape = pixels.getShape();
    long rows = shape.get(2) / size;
    long columns = shape.get(3) / size;
    return pixels
        .reshape(shape.get(0), channels, rows, size, columns, size)
        .transpose(0, 2, 4, 3, 5, 1)
        .reshape(shape.get(0), rows * columns, size * size * channels);
  }

  /// The inverse for a picture of `side` x `side` patches.
  NDArray joined(NDArray patches, long side) {
    long batch = patches.getShape().get(0);
    return patches
        .reshape(batch, side, side, size, size, channels)
        .transpose(0, 5, 1, 3, 2, 4)
        .reshape(batch, channels, side * size, side * size);
  }
}
