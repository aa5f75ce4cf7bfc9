package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Embedding;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Weights;

/// BERT's embeddings, with which ViLT reads its text.
final class ViltText {
  private final Embedding pieces;
  private final Embedding positions;
  private final Embedding types;
  private final Norm norm;

  ViltText(BertConfig c, Weights weights) {
    pieces = Embedding.of(weights.under("word_embeddings"), c.vocabulary(), c.width());
    positions = Embedding.of(weights.under("position_embeddings"), c.positions(), c.width());
    types = Embedding.of(weights.under("token_type_embeddings"), c.types(), c.width());
    norm = BertLayer.norm(weights, c);
  }

  /// Embeds pieces, (batch, positions, width).
  ///
  /// @param type which sentence each piece belongs to, (batch, positions), int64
  NDArray embed(NDArray ids, NDArray type) {
    NDArray places = positions.first(ids.getShape().get(1), ids);
    return norm.apply(pieces.apply(ids).add(types.apply(type)).add(places));
  }
}
