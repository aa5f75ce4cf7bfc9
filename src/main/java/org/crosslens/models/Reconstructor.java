package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Probe;

/// Sees a few patches of a picture and paints the rest.
public interface Reconstructor {
  /// Hides patches and paints them.
  ///
  /// @param pixels (batch, channels, height, width), float32, as the model's processor makes them
  /// @param noise (batch, patches), float32; a picture keeps the patches with the smallest
  /// @param kept how many it keeps, at least one and not all
  /// @param probe sees the patterns
  Reconstruction reconstruct(NDArray pixels, NDArray noise, int kept, Probe probe);

  /// The same with as many patches kept as in training.
  default Reconstruction reconstruct(NDArray pixels, NDArray noise, Probe probe) {
    return reconstruct(pixels, noise, kept(), probe);
  }

  /// Patches that a picture keeps in training.
  int kept();

  /// Patches of a picture, the length of `noise`.
  int patches();

  /// What was painted.
  ///
  /// @param pixels as painted, (batch, channels, height, width); where patches are painted normed,
  ///     each got the mean and the deviation of the true patch back, to be looked at
  /// @param hidden (batch, patches), 1 for a patch that the model did not see
  /// @param loss mean squared error over the hidden patches, a scalar
  record Reconstruction(NDArray pixels, NDArray hidden, NDArray loss) {}
}
