package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Probe;
import org.crosslens.models.ImageEncoder.Vision;

/// Judges whether a sentence fits a picture by reading the two together.
public interface ImageTextMatcher {
  /// Judges pairs.
  ///
  /// @param pixels (batch, 3, height, width), float32
  /// @param ids (batch, positions), int64
  /// @param attended (batch, positions), 1 for a piece and 0 for padding
  /// @param probe sees all patterns
  /// @return (batch, 2): scores of not fitting and of fitting, before softmax
  NDArray matchLogits(NDArray pixels, NDArray ids, NDArray attended, Probe probe);

  /// How the vision tower sees a picture.
  Vision vision();
}
