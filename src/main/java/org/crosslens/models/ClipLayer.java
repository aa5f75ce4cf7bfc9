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

/// The names of the layers in both of CLIP's towers.
final class ClipLayer {
  private ClipLayer() {}

  /// All layers, numbered below `weights`.
  static Stack stack(String part, ClipConfig.Tower tower, Weights weights) {
    return Stack.of(
        part, tower.layers(), n -> of(AttentionSite.self(part, n), tower, weights.under("" + n)));
  }

  private static TransformerLayer of(AttentionSite site, ClipConfig.Tower tower, Weights w) {
    int width = tower.width();
    Weights attention = w.under("self_attn");
    return new TransformerLayer(
        Order.PRE,
        new Attention(
            site,
            tower.heads(),
            Projection.of(attention.under("q_proj"), width, width),
            Projection.of(attention.under("k_proj"), width, width),
            Projection.of(attention.under("v_proj"), width, width),
            Projection.of(attention.under("out_proj"), width, width)),
        Norm.of(w.under("layer_norm1"), width, tower.epsilon()),
        new Mlp(
            Projection.of(w.under("mlp.fc1"), width, tower.intermediate()),
            tower.activation(),
            Projection.of(w.under("mlp.fc2"), tower.intermediate(), width)),
        Norm.of(w.under("layer_norm2"), width, tower.epsilon()));
  }
}
