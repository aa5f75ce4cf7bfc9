package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Weights;

/// v9: norm, attention in both directions, gated feed-forward; dropout in training.
///
/// v10_1 and v10_4 are this with another attention.
///
/// @param norm of what comes in
/// @param attention both directions
/// @param feedForward with its own norm and residual connection
record PreNormAttention(Norm norm, TwoWay attention, GatedFeedForward feedForward)
    implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v9",
              Group.ABLATION,
              "v8 with pre-norm, gated feed-forward and dropout",
              """
              P~ = LN(P),  C~ = LN(C),  a_P = MultiHead(P~, C~),  a_C = MultiHead(C~, P~)
              P' = a_P + F(LN'(a_P)),  C' = a_C + F(LN'(a_C))
              F(x) = O_F(GELU(G(x)) * GELU(U(x)))""",
              "002, 10.4.4.3, v9 (code)",
              List.of(
                  "Projections, norms and feed-forward serve both modalities, as the code has it."
                      + " The words name some for each; the code wins.",
                  "No residual connection around the attention: the code comments it out.",
                  "No norm after the feed-forward: the words name one, the code has none.",
                  "Dropout falls on patterns, on attention output, inside and after the"
                      + " feed-forward, and only when a run brings a seed."),
              new Count("16 width² + 17 width"),
              Step.table(Steps.NORMS + Steps.MULTI_HEAD + Steps.GATED)),
          PreNormAttention::of);

  static PreNormAttention of(Sizes sizes, Weights weights) {
    return with(TwoWay.shared(weights, sizes.only(), sizes.heads()), sizes, weights);
  }

  /// v9 with another attention.
  static PreNormAttention with(TwoWay attention, Sizes sizes, Weights weights) {
    return new PreNormAttention(
        Norm.of(weights.under("attn_norm"), sizes.only(), NormedShared.EPSILON),
        attention,
        GatedFeedForward.of(weights, sizes.only()));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    return finish(attend(normed(pair, run), run), run);
  }

  /// Both sides, normalised.
  Pair normed(Pair pair, Run run) {
    return run.step("P", "C", pair.map(norm::apply));
  }

  /// What both sides get from each other: attention, dropped out.
  Pair attend(Pair normed, Run run) {
    return attention.apply(normed, run.dropping()).map(run.dropout()::apply);
  }

  /// The feed-forward on both sides, and the score.
  Fused finish(Pair attended, Run run) {
    return Fused.byCosine(feedForward.apply(attended, run));
  }
}
