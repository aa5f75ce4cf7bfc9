package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Drawn pictures as the models' processors would make them, for measuring what a model in training
/// has learned.
public final class WholePictures {
  private WholePictures() {}

  /// A row of pictures, (count, 3, side, side), float32, from -1 to 1.
  ///
  /// @param from the first one's number
  /// @param side in pixels
  public static NDArray of(Examples examples, int from, int count, int side, NDManager run) {
    Patches whole = new Patches(1, side, 1);
    float[] pixels = new float[count * whole.length()];
    for (int i = 0; i < count; i++) {
      whole.cut(examples.get(from + i).rgb(), 0, pixels, i * whole.length());
    }
    return run.create(pixels, new Shape(count, 3, side, side));
  }
}
