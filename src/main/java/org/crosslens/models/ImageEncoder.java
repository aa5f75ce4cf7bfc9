package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Probe;

/// Turns pictures into one feature vector each.
public interface ImageEncoder {
  /// The name its attention sites and hidden states carry.
  String VISION = "vision";

  /// Features as projected, not normalised.
  ///
  /// @param pixels (batch, 3, height, width), float32, as the model's processor makes them
  /// @param probe sees the vision tower's patterns
  /// @return (batch, feature width)
  NDArray imageFeatures(NDArray pixels, Probe probe);

  /// How the tower sees a picture.
  Vision vision();

  /// The sizes of a vision tower.
  ///
  /// @param imageSize side of the square picture in pixels
  /// @param patchSize side of a patch in pixels
  /// @param layers transformer layers
  /// @param heads heads a layer
  /// @param leading tokens before the first patch, such as one class token
  record Vision(int imageSize, int patchSize, int layers, int heads, int leading) {
    /// Patches along one side.
    public int grid() {
      return imageSize / patchSize;
    }
  }
}
