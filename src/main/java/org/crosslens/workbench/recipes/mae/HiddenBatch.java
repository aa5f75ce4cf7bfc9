package org.crosslens.workbench.recipes.mae;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.crosslens.probes.Pixels;

/// Pictures and the noise that says which of their patches are hidden.
///
/// @param pixels from -1 to 1
/// @param noise (pictures, patches); the smallest are seen
record HiddenBatch(Pixels pixels, float[][] noise) {
  /// (pictures, 3, side, side), copied into libtorch's own memory: how a product is rounded depends
  /// on where it begins, and Java's memory begins anywhere, so equal runs would end differently.
  NDArray pixels(NDManager run) {
    try (NDArray javas = pixels.tensor(run)) {
      return javas.duplicate();
    }
  }

  NDArray noise(NDManager run) {
    return run.create(noise);
  }
}
