package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.crosslens.inputs.TextBatch;

/// Pictures, what is known to be in them, and a caption each.
///
/// @param size number of pictures
/// @param pixels of the patches shown, (batch, shown, patch length)
/// @param places (batch, 1 + shown): 0, then 1 + the patch's number
/// @param targets what is in the pictures; empty rows where nobody knows
/// @param captions one a picture
/// @param pieces the captions' word pieces
record PairBatch(
    int size,
    float[] pixels,
    long[] places,
    SceneTargets targets,
    List<String> captions,
    TextBatch pieces) {

  /// A copy in libtorch's own memory: how a product of matrices is rounded depends on where they
  /// begin, and Java's memory begins anywhere, so equal runs would end differently.
  NDArray pixels(NDManager run) {
    int shown = places.length / size - 1;
    Shape shape = new Shape(size, shown, pixels.length / ((long) size * shown));
    try (NDArray javas = run.create(pixels, shape)) {
      return javas.duplicate();
    }
  }

  NDArray places(NDManager run) {
    return run.create(places, new Shape(size, places.length / size));
  }

  /// 1 where two pictures have the same caption, (batch, batch).
  NDArray same(NDManager run) {
    float[] same = new float[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        same[i * size + j] = captions.get(i).equals(captions.get(j)) ? 1 : 0;
      }
    }
    return run.create(same, new Shape(size, size));
  }
}
