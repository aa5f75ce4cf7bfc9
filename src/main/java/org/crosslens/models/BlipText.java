package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Cache;
import org.crosslens.layers.DecoderLayer;
import org.crosslens.layers.DecoderLayer.Cross;
import org.crosslens.layers.DecoderStack;
import org.crosslens.layers.Embedding;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Probe;
import org.crosslens.layers.TransformerLayer.Order;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// BLIP's text transformer: BERT, without kinds of tokens, that looks at another sequence between
/// self-attention and feed-forward (Li et al. 2022, figure 2). Whether it reads both ways or only
/// back is up to the mask.
final class BlipText {
  private final Embedding pieces;
  private final Embedding positions;
  private final Norm norm;
  private final DecoderStack stack;

  /// @param part the name that its sites and hidden states carry
  /// @param context width of the other sequence
  BlipText(String part, BertConfig config, int context, Weights weights) {
    Weights embeddings = weights.under("embeddings");
    pieces = Embedding.of(embeddings.under("word_embeddings"), config.vocabulary(), config.width());
    positions =
        Embedding.of(embeddings.under("position_embeddings"), config.positions(), config.width());
    norm = BertLayer.norm(embeddings, config);
    stack =
        DecoderStack.of(
            part,
            config.layers(),
            n -> layer(part, n, config, context, weights.under("encoder.layer." + n)));
  }

  private static DecoderLayer layer(
      String part, int n, BertConfig c, int context, Weights weights) {
    Weights self = weights.under("attention");
    Weights cross = weights.under("crossattention");
    int width = c.width();
    return new DecoderLayer(
        Order.POST,
        BertLayer.attention(AttentionSite.self(part, n), c.heads(), width, width, self),
        BertLayer.norm(self.under("output"), c),
        new Cross(
            BertLayer.attention(AttentionSite.cross(part, n), c.heads(), width, context, cross),
            BertLayer.norm(cross.under("output"), c)),
        BertLayer.mlp(weights, c),
        BertLayer.norm(weights.under("output"), c));
  }

  /// The vectors of the pieces, (vocabulary, width).
  NDArray table() {
    return pieces.weight();
  }

  /// States after the last layer, (rows, fresh, width).
  ///
  /// @param ids (rows, fresh), int64, at the positions after those the cache has read
  /// @param mask added to the scores of the self-attention, or none
  /// @param cache with the other sequence; without one, text alone is read
  NDArray states(NDArray ids, @Nullable NDArray mask, Cache cache, Probe probe) {
    NDArray places = positions.range(cache.length(), ids.getShape().get(1), ids);
    return stack.apply(norm.apply(pieces.apply(ids).add(places)), mask, cache, probe);
  }
}
