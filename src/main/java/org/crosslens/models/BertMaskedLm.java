package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// BERT with the head that it was trained with: guessing masked pieces (Devlin et al. 2019, section
/// 3.1).
public final class BertMaskedLm extends Bert implements MaskFiller {
  private final BertConfig config;
  private final Projection dense;
  private final Norm norm;
  private final Projection decoder;

  /// @param tied whether the head scores pieces with the embedding's own table
  BertMaskedLm(BertConfig config, boolean tied, Weights weights) {
    super(config, weights);
    this.config = config;
    Weights head = weights.under("cls.predictions");
    dense = Projection.of(head.under("transform.dense"), config.width(), config.width());
    norm = BertLayer.norm(head.under("transform"), config);
    NDArray table =
        tied
            ? pieces().weight()
            : head.get(
                "decoder.weight", Initial.NORMAL, config.vocabulary(), (long) config.width());
    decoder = new Projection(table, head.get("bias", Initial.ZERO, config.vocabulary()));
  }

  @Override
  public NDArray pieceLogits(NDArray ids, NDArray attended, Probe probe) {
    return logits(states(ids, attended, ids.zerosLike(), probe));
  }

  private NDArray logits(NDArray states) {
    return decoder.apply(norm.apply(config.activation().apply(dense.apply(states))));
  }

  @Override
  Map<String, NDArray> heads(NDArray states) {
    return Map.of("logits", logits(states));
  }
}
