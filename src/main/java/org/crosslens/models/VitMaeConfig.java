package org.crosslens.models;

import org.crosslens.checkpoint.Config;
import org.crosslens.results.Problem;

/// The sizes and options of a masked autoencoder, with the reference's defaults for what
/// `config.json` leaves out.
///
/// @param encoder sees the patches that are kept
/// @param decoder paints the others
/// @param hidden share of the patches that are hidden
/// @param normed whether each patch is painted with mean 0 and variance 1
record VitMaeConfig(VitConfig encoder, VitConfig.Tower decoder, double hidden, boolean normed) {
  /// Checks that some patches are seen and some are not.
  VitMaeConfig {
    int patches = encoder.side() * encoder.side();
    int kept = (int) (patches * (1 - hidden));
    if (kept < 1 || kept >= patches) {
      throw new Problem(
          "A mask_ratio of %s hides all of %d patches, or none.".formatted(hidden, patches),
          "Correct it in config.json.");
    }
  }

  static VitMaeConfig of(Config c) {
    VitConfig encoder = VitConfig.of(c);
    return new VitMaeConfig(
        encoder,
        new VitConfig.Tower(
            c.integer("decoder_hidden_size", 512),
            c.integer("decoder_intermediate_size", 2048),
            c.integer("decoder_num_hidden_layers", 8),
            c.integer("decoder_num_attention_heads", 16),
            encoder.tower().activation(),
            encoder.tower().epsilon(),
            encoder.tower().inputBias()),
        c.real("mask_ratio", 0.75),
        c.flag("norm_pix_loss", false));
  }

  /// Patches of a picture.
  int patches() {
    return encoder.side() * encoder.side();
  }

  /// Patches that the encoder sees.
  int kept() {
    return (int) (patches() * (1 - hidden));
  }
}
