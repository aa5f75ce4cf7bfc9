package org.crosslens.models;

import org.crosslens.checkpoint.Config;

/// The sizes and options of a ViLT model, with the reference's defaults for what `config.json`
/// leaves out.
///
/// @param vision its one transformer and its pictures
/// @param text its pieces
/// @param modalities kinds of tokens: text, picture, and in some models a second picture
/// @param longest most patches of a picture that are read; below 0 for all
record ViltConfig(VitConfig vision, BertConfig text, int modalities, int longest) {
  static ViltConfig of(Config c) {
    VitConfig.Tower t = VitConfig.of(c).tower();
    return new ViltConfig(
        new VitConfig(
            t,
            c.integer("image_size", 384),
            c.integer("patch_size", 32),
            c.integer("num_channels", 3)),
        new BertConfig(
            t.width(),
            t.intermediate(),
            t.layers(),
            t.heads(),
            t.activation(),
            t.epsilon(),
            c.integer("vocab_size", 30522),
            c.integer("max_position_embeddings", 40),
            c.integer("type_vocab_size", 2)),
        c.integer("modality_type_vocab_size", 2),
        c.integer("max_image_length", -1));
  }
}
