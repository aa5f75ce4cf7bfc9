package org.crosslens.models;

import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Activation;

/// The sizes and options of a CLIP model, with the reference's defaults for what `config.json`
/// leaves out.
///
/// @param vision the picture tower
/// @param text the text tower
/// @param features width of the shared space; the nested configs carry a misleading 512
record ClipConfig(
    Tower vision, Tower text, int imageSize, int patchSize, Vocabulary words, int features) {

  /// One tower's transformer.
  record Tower(
      int width, int intermediate, int layers, int heads, Activation activation, double epsilon) {
    static Tower of(Config c, int width, int intermediate, int heads) {
      return new Tower(
          c.integer("hidden_size", width),
          c.integer("intermediate_size", intermediate),
          c.integer("num_hidden_layers", 12),
          c.integer("num_attention_heads", heads),
          Activation.named(c.word("hidden_act", "quick_gelu")),
          c.real("layer_norm_eps", 1e-5));
    }
  }

  /// What the text tower reads.
  ///
  /// @param endId the id that ends a sentence; 2 in old configs, where it is not the real one
  record Vocabulary(int size, int positions, int endId) {}

  static ClipConfig of(Config c) {
    Config vision = c.nested("vision_config");
    Config text = c.nested("text_config");
    return new ClipConfig(
        Tower.of(vision, 768, 3072, 12),
        Tower.of(text, 512, 2048, 8),
        vision.integer("image_size", 224),
        vision.integer("patch_size", 32),
        new Vocabulary(
            text.integer("vocab_size", 49408),
            text.integer("max_position_embeddings", 77),
            text.integer("eos_token_id", 49407)),
        c.integer("projection_dim", 512));
  }

  /// What the picture tower says of itself to those who prepare pictures.
  ImageEncoder.Vision visionSizes() {
    return new ImageEncoder.Vision(imageSize, patchSize, vision.layers, vision.heads, 1);
  }

  /// What the text tower says of itself to those who prepare text.
  TextReader.Text textSizes() {
    return new TextReader.Text(words.positions, words.size, text.layers, text.heads);
  }
}
