package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.layers.Embedding;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Pooler;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Stack;
import org.crosslens.layers.Trace;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// BERT: a bidirectional text transformer with the norms after the sums (Devlin et al. 2019, BERT:
/// Pre-training of Deep Bidirectional Transformers for Language Understanding).
public sealed class Bert implements Model, TextEncoder, SequenceEncoder permits BertMaskedLm {
  /// Published files carry the prefix of the whole model or not, the names of the first release,
  /// and heads for other tasks.
  static final Names NAMES =
      Names.SAME
          .rename("^bert\\.", "")
          .rename("LayerNorm\\.gamma$", "LayerNorm.weight")
          .rename("LayerNorm\\.beta$", "LayerNorm.bias")
          .ignore("(cls|classifier|qa_outputs|pooler)\\..*");

  private final BertConfig config;
  private final Embedding pieces;
  private final Embedding positions;
  private final Embedding types;
  private final Norm norm;
  private final Stack stack;
  private final @Nullable Pooler pooler;

  /// Builds the encoder, with the pooler where the weights have one.
  Bert(BertConfig config, Weights weights) {
    this.config = config;
    int width = config.width();
    Weights embeddings = weights.under("embeddings");
    pieces = Embedding.of(embeddings.under("word_embeddings"), config.vocabulary(), width);
    positions = Embedding.of(embeddings.under("position_embeddings"), config.positions(), width);
    types = Embedding.of(embeddings.under("token_type_embeddings"), config.types(), width);
    norm = BertLayer.norm(embeddings, config);
    stack =
        Stack.of(
            TEXT,
            config.layers(),
            n ->
                BertLayer.of(
                    AttentionSite.self(TEXT, n), config, weights.under("encoder.layer." + n)));
    pooler = weights.has("pooler.dense.weight") ? Pooler.of(weights.under("pooler"), width) : null;
  }

  /// Builds what `architectures` says: with the head that fills masks, or the encoder alone.
  public static Bert of(Config json, Weights weights) {
    BertConfig config = BertConfig.of(json);
    return switch (json.architecture()) {
      case "BertForMaskedLM", "BertForPreTraining" ->
          new BertMaskedLm(config, json.flag("tie_word_embeddings", true), weights);
      default -> new Bert(config, weights);
    };
  }

  /// The table of the pieces, which a head may share.
  final Embedding pieces() {
    return pieces;
  }

  /// The states after the last layer, (batch, positions, width).
  ///
  /// @param type which sentence each token belongs to, (batch, positions), int64
  final NDArray states(NDArray ids, NDArray attended, NDArray type, Probe probe) {
    NDArray placed =
        pieces.apply(ids).add(types.apply(type)).add(positions.first(ids.getShape().get(1), ids));
    return stack.apply(norm.apply(placed), Mask.padding(attended), probe);
  }

  /// The states of raw inputs: everything attended and of type 0 unless they say otherwise.
  private NDArray states(Inputs inputs, Probe probe) {
    NDArray ids = inputs.get("input_ids");
    return states(ids, attended(inputs), inputs.get("token_type_ids", ids::zerosLike), probe);
  }

  private static NDArray attended(Inputs inputs) {
    return inputs.get("attention_mask", inputs.get("input_ids")::onesLike);
  }

  @Override
  public final Sequence sequence(Inputs inputs, Probe probe) {
    return new Sequence(states(inputs, probe), attended(inputs), 1);
  }

  /// The class token's state.
  @Override
  public final NDArray textFeatures(NDArray ids, NDArray attended, Probe probe) {
    return Pooler.first(states(ids, attended, ids.zerosLike(), probe));
  }

  /// The class token comes first.
  @Override
  public final int pooled(long[] ids) {
    return 0;
  }

  @Override
  public final int width() {
    return config.width();
  }

  @Override
  public final Text text() {
    return config.sizes();
  }

  @Override
  public final String family() {
    return "bert";
  }

  @Override
  public final Map<String, NDArray> outputs(Inputs inputs) {
    Trace trace = new Trace();
    NDArray states = states(inputs, trace);
    Map<String, NDArray> named = new LinkedHashMap<>();
    trace.name(TEXT, "", named);
    named.put("last_hidden_state", states);
    named.putAll(heads(states));
    return named;
  }

  /// What the heads make of the last states, by the reference's names.
  Map<String, NDArray> heads(NDArray states) {
    return pooler == null ? Map.of() : Map.of("pooler_output", pooler.apply(states));
  }
}
