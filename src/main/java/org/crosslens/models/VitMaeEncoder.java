package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Norm;
import org.crosslens.layers.PatchEmbedding;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Stack;
import org.crosslens.layers.Token;
import org.crosslens.layers.Weights;

/// The half of a masked autoencoder that sees the kept patches alone (He et al. 2022, section 3).
final class VitMaeEncoder {
  private final PatchEmbedding patches;
  private final Token classToken;
  private final NDArray places; // (1, 1 + patches, width)
  private final Stack stack;
  private final Norm norm;

  VitMaeEncoder(VitMaeConfig config, Weights weights) {
    VitConfig picture = config.encoder();
    VitConfig.Tower tower = picture.tower();
    int width = tower.width();
    Weights embeddings = weights.under("embeddings");
    Weights projection = embeddings.under("patch_embeddings.projection");
    patches = PatchEmbedding.of(projection, width, picture.channels(), picture.patchSize(), true);
    classToken = Token.of(embeddings, "cls_token", width);
    places = embeddings.get("position_embeddings", Initial.NORMAL, 1, 1 + config.patches(), width);
    stack = VitLayer.stack(ImageEncoder.VISION, tower, weights.under("encoder.layer"));
    norm = Norm.of(weights.under("layernorm"), width, tower.epsilon());
  }

  /// The class token and the kept patches by rising noise, (batch, 1 + kept, width).
  NDArray states(NDArray pixels, PatchOrder order, Probe probe) {
    NDArray placed = classToken.before(patches.apply(pixels)).add(places);
    NDArray first = placed.get(new NDIndex(":, :1"));
    NDArray seen = order.seen(placed.get(new NDIndex(":, 1:")));
    return norm.apply(stack.apply(first.concat(seen, 1), null, probe));
  }
}
