package org.crosslens.models;

import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Activation;

/// The sizes and options of a GPT-2 model, with the reference's defaults for what `config.json`
/// leaves out.
///
/// @param intermediate width inside the feed-forward part
/// @param scaled whether scores are divided by the root of the head width
/// @param scaledByLayer whether the scores of layer n, counted from 1, are divided by n as well
/// @param cross whether layers also look at another sequence
/// @param endId begins and ends a text
record Gpt2Config(
    int width,
    int intermediate,
    int layers,
    int heads,
    int vocabulary,
    int positions,
    Activation activation,
    double epsilon,
    boolean scaled,
    boolean scaledByLayer,
    boolean cross,
    int endId) {

  /// @param cross whether its place asks for layers that look at another sequence
  static Gpt2Config of(Config c, boolean cross) {
    int width = c.integer("n_embd", 768);
    return new Gpt2Config(
        width,
        c.integer("n_inner", 4 * width),
        c.integer("n_layer", 12),
        c.integer("n_head", 12),
        c.integer("vocab_size", 50257),
        c.integer("n_positions", 1024),
        Activation.named(c.word("activation_function", "gelu_new")),
        c.real("layer_norm_epsilon", 1e-5),
        c.flag("scale_attn_weights", true),
        c.flag("scale_attn_by_inverse_layer_idx", false),
        cross || c.flag("add_cross_attention", false),
        c.integer("eos_token_id", 50256));
  }

  /// What it says of itself to those who prepare text.
  TextReader.Text sizes() {
    return new TextReader.Text(positions, vocabulary, layers, heads);
  }

  /// What multiplies the queries of a layer counted from 0.
  double scale(int layer) {
    double root = scaled ? Math.sqrt((double) heads / width) : 1;
    return scaledByLayer ? root / (layer + 1) : root;
  }
}
