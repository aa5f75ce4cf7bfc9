package org.crosslens.models;

import org.crosslens.layers.Attention;
import org.crosslens.layers.Mlp;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Projection;
import org.crosslens.layers.TransformerLayer;
import org.crosslens.layers.TransformerLayer.Order;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;

/// The names of BERT's layers, which every model with a BERT inside uses.
final class BertLayer {
  private BertLayer() {}

  /// One encoder layer from `attention`, `intermediate` and `output`.
  static TransformerLayer of(AttentionSite site, BertConfig c, Weights w) {
    return new TransformerLayer(
        Order.POST,
        attention(site, c.heads(), c.width(), c.width(), w.under("attention")),
        norm(w.under("attention.output"), c),
        mlp(w, c),
        norm(w.under("output"), c));
  }

  /// An attention from `self` and `output`.
  ///
  /// @param context width of the states that are looked at
  static Attention attention(AttentionSite site, int heads, int width, int context, Weights w) {
    return new Attention(
        site,
        heads,
        Projection.of(w.under("self.query"), width, width),
        Projection.of(w.under("self.key"), context, width),
        Projection.of(w.under("self.value"), context, width),
        Projection.of(w.under("output.dense"), width, width));
  }

  /// The feed-forward part from `intermediate` and `output`.
  static Mlp mlp(Weights w, BertConfig c) {
    return new Mlp(
        Projection.of(w.under("intermediate.dense"), c.width(), c.intermediate()),
        c.activation(),
        Projection.of(w.under("output.dense"), c.intermediate(), c.width()));
  }

  /// The norm called `LayerNorm`.
  static Norm norm(Weights w, BertConfig c) {
    return Norm.of(w.under("LayerNorm"), c.width(), c.epsilon());
  }
}
