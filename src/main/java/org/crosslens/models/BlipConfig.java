package org.crosslens.models;

import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Activation;

/// The sizes and options of a BLIP model, with the reference's defaults for what `config.json`
/// leaves out. The two halves have different epsilons.
///
/// @param vision the picture's transformer
/// @param text the text's transformers
/// @param ids pieces with a meaning of their own
/// @param features width of the shared space that matching uses
/// @param maxLength of what is generated, in pieces
record BlipConfig(VitConfig vision, BertConfig text, Ids ids, int features, int maxLength) {
  /// @param start begins what is generated
  /// @param stop ends it; the config calls it the separator, and its end id means nothing
  /// @param padding fills rows that have ended
  record Ids(int start, int stop, int padding) {}

  static BlipConfig of(Config c) {
    Config vision = c.nested("vision_config");
    Config text = c.nested("text_config");
    return new BlipConfig(
        vision(vision),
        text(text),
        new Ids(
            text.integer("bos_token_id", 30522),
            text.integer("sep_token_id", 102),
            text.integer("pad_token_id", 0)),
        c.integer("image_text_hidden_size", 256),
        text.integer("max_length", 20));
  }

  private static VitConfig vision(Config c) {
    return new VitConfig(
        new VitConfig.Tower(
            c.integer("hidden_size", 768),
            c.integer("intermediate_size", 3072),
            c.integer("num_hidden_layers", 12),
            c.integer("num_attention_heads", 12),
            Activation.named(c.word("hidden_act", "gelu")),
            c.real("layer_norm_eps", 1e-5),
            true),
        c.integer("image_size", 384),
        c.integer("patch_size", 16),
        3);
  }

  private static BertConfig text(Config c) {
    return new BertConfig(
        c.integer("hidden_size", 768),
        c.integer("intermediate_size", 3072),
        c.integer("num_hidden_layers", 12),
        c.integer("num_attention_heads", 8),
        Activation.named(c.word("hidden_act", "gelu")),
        c.real("layer_norm_eps", 1e-12),
        c.integer("vocab_size", 30524),
        c.integer("max_position_embeddings", 512),
        0);
  }
}
