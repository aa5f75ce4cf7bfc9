package org.crosslens.models;

import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Activation;
import org.crosslens.results.Problem;

/// The sizes and options of a BERT, with the reference's defaults for what `config.json` leaves
/// out.
///
/// @param types kinds of tokens, such as first and second sentence
record BertConfig(
    int width,
    int intermediate,
    int layers,
    int heads,
    Activation activation,
    double epsilon,
    int vocabulary,
    int positions,
    int types) {

  static BertConfig of(Config c) {
    String placing = c.word("position_embedding_type", "absolute");
    if (!placing.equals("absolute")) {
      throw new Problem(
          "The config asks for '" + placing + "' positions, which CrossLens does not know.",
          "Choose a BERT with absolute positions.");
    }
    return new BertConfig(
        c.integer("hidden_size", 768),
        c.integer("intermediate_size", 3072),
        c.integer("num_hidden_layers", 12),
        c.integer("num_attention_heads", 12),
        Activation.named(c.word("hidden_act", "gelu")),
        c.real("layer_norm_eps", 1e-12),
        c.integer("vocab_size", 30522),
        c.integer("max_position_embeddings", 512),
        c.integer("type_vocab_size", 2));
  }

  /// What it says of itself to those who prepare text.
  TextReader.Text sizes() {
    return new TextReader.Text(positions, vocabulary, layers, heads);
  }
}
