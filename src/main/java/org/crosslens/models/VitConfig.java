package org.crosslens.models;

import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Activation;
import org.crosslens.results.Problem;

/// The sizes and options of a vision transformer, with the reference's defaults for what
/// `config.json` leaves out.
///
/// @param tower its transformer
/// @param imageSize side of the picture in pixels
/// @param patchSize side of a patch in pixels
/// @param channels of the picture
record VitConfig(Tower tower, int imageSize, int patchSize, int channels) {
  /// Checks that at least one patch fits.
  VitConfig {
    if (patchSize < 1 || imageSize < patchSize) {
      throw new Problem(
          "Patches of %d pixels do not fit a picture of %d.".formatted(patchSize, imageSize),
          "Correct patch_size and image_size in config.json.");
    }
  }

  /// The sizes of a stack of layers.
  ///
  /// @param inputBias whether query, key and value have a bias
  record Tower(
      int width,
      int intermediate,
      int layers,
      int heads,
      Activation activation,
      double epsilon,
      boolean inputBias) {}

  static VitConfig of(Config c) {
    return new VitConfig(
        new Tower(
            c.integer("hidden_size", 768),
            c.integer("intermediate_size", 3072),
            c.integer("num_hidden_layers", 12),
            c.integer("num_attention_heads", 12),
            Activation.named(c.word("hidden_act", "gelu")),
            c.real("layer_norm_eps", 1e-12),
            c.flag("qkv_bias", true)),
        c.integer("image_size", 224),
        c.integer("patch_size", 16),
        c.integer("num_channels", 3));
  }

  /// Patches along one side.
  int side() {
    return imageSize / patchSize;
  }
}
