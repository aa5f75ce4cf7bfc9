package org.crosslens.models;

import org.crosslens.layers.Attention;
import org.crosslens.layers.Mlp;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Stack;
import org.crosslens.layers.TransformerLayer;
import org.crosslens.layers.TransformerLayer.Order;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;

/// The names of ViT's layers, which every model with a vision transformer of this layout uses.
final class VitLayer {
  private VitLayer() {}

  /// All layers, numbered below `weights`.
  static Stack stack(String part, VitConfig.Tower t, Weights weights) {
    return Stack.of(
        part, t.layers(), n -> of(AttentionSite.self(part, n), t, weights.under("" + n)));
  }

  private static TransformerLayer of(AttentionSite site, VitConfig.Tower t, Weights w) {
    return new TransformerLayer(
        Order.PRE,
        attention(site, t, w.under("attention")),
        Norm.of(w.under("layernorm_before"), t.width(), t.epsilon()),
        new Mlp(
            Projection.of(w.under("intermediate.dense"), t.width(), t.intermediate()),
            t.activation(),
            Projection.of(w.under("output.dense"), t.intermediate(), t.width())),
        Norm.of(w.under("layernorm_after"), t.width(), t.epsilon()));
  }

  private static Attention attention(AttentionSite site, VitConfig.Tower t, Weights w) {
    return new Attention(
        site,
        t.heads(),
        input(t, w.under("attention.query")),
        input(t, w.under("attention.key")),
        input(t, w.under("attention.value")),
        Projection.of(w.under("output.dense"), t.width(), t.width()));
  }

  private static Projection input(VitConfig.Tower t, Weights w) {
    return t.inputBias()
        ? Projection.of(w, t.width(), t.width())
        : Projection.withoutBias(w, t.width(), t.width());
  }
}
