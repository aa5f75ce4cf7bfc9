package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Mlp;
import org.crosslens.layers.Norm;
import org.crosslens.layers.PatchEmbedding;
import org.crosslens.layers.Pooler;
import org.crosslens.layers.PositionGrid;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Projection.Layout;
import org.crosslens.layers.Stack;
import org.crosslens.layers.Token;
import org.crosslens.layers.TransformerLayer;
import org.crosslens.layers.TransformerLayer.Order;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;

/// BLIP's picture encoder: a ViT whose queries, keys and values are packed in one tensor.
final class BlipVision {
  private final VitConfig config;
  private final Token classToken;
  private final PatchEmbedding patches;
  private final PositionGrid positions;
  private final Stack stack;
  private final Norm norm;

  BlipVision(VitConfig config, Weights weights) {
    this.config = config;
    VitConfig.Tower t = config.tower();
    Weights embeddings = weights.under("embeddings");
    classToken = Token.of(embeddings, "class_embedding", t.width());
    patches =
        PatchEmbedding.of(
            embeddings.under("patch_embedding"),
            t.width(),
            config.channels(),
            config.patchSize(),
            true);
    positions = PositionGrid.of(embeddings, "position_embedding", 1, config.side(), t.width());
    stack =
        Stack.of(
            ImageEncoder.VISION,
            t.layers(),
            n -> layer(t, n, weights.under("encoder.layers." + n)));
    norm = Norm.of(weights.under("post_layernorm"), t.width(), t.epsilon());
  }

  private static TransformerLayer layer(VitConfig.Tower t, int n, Weights w) {
    return new TransformerLayer(
        Order.PRE,
        attention(t, n, w.under("self_attn")),
        Norm.of(w.under("layer_norm1"), t.width(), t.epsilon()),
        new Mlp(
            Projection.of(w.under("mlp.fc1"), t.width(), t.intermediate()),
            t.activation(),
            Projection.of(w.under("mlp.fc2"), t.intermediate(), t.width())),
        Norm.of(w.under("layer_norm2"), t.width(), t.epsilon()));
  }

  private static Attention attention(VitConfig.Tower t, int n, Weights w) {
    return new Attention(
        AttentionSite.self(ImageEncoder.VISION, n),
        t.heads(),
        packed(w, t, 0),
        packed(w, t, 1),
        packed(w, t, 2),
        Projection.of(w.under("projection"), t.width(), t.width()));
  }

  private static Projection packed(Weights w, VitConfig.Tower t, int part) {
    return Projection.of(w.under("qkv"), t.width(), t.width(), new Layout(false, part, 3));
  }

  /// The class token and patches after the last layer and its norm, (batch, 1 + patches, width).
  ///
  /// @param pixels (batch, 3, height, width), float32
  NDArray states(NDArray pixels, Probe probe) {
    NDArray placed = classToken.before(patches.apply(pixels)).add(positions.whole());
    return norm.apply(stack.apply(placed, null, probe));
  }

  /// The same for pictures of which only some patches are seen, as in training.
  ///
  /// @return (batch, 1 + seen, width)
  NDArray states(SeenPatches seen, Probe probe) {
    NDArray tokens = classToken.before(patches.applyTo(seen.pixels()));
    NDArray placed = tokens.add(positions.at(seen.places()));
    return norm.apply(stack.apply(placed, null, probe));
  }

  /// The class token's state, (batch, width), normed a second time as in the released code.
  NDArray pooled(NDArray states) {
    return norm.apply(Pooler.first(states));
  }

  ImageEncoder.Vision sizes() {
    VitConfig.Tower t = config.tower();
    return new ImageEncoder.Vision(
        config.imageSize(), config.patchSize(), t.layers(), t.heads(), 1);
  }
}
