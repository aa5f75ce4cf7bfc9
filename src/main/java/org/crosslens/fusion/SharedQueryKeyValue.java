package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Weights;

/// v6: v2 with projections to queries, keys and values, the same for both modalities.
///
/// @param norm of both sides
/// @param projections of both sides
record SharedQueryKeyValue(Norm norm, QueryKeyValue projections) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v6",
              Group.ABLATION,
              "One matrix from queries and keys, with values",
              """
              P~ = LN(P),  C~ = LN(C),  A = softmax(Q(P~) K(C~)^T / sqrt(d))
              P' = A V(C~),  C' = A^T V(P~)""",
              "002, 10.4.4.2, second table, v6",
              List.of(
                  "Queries come from the picture and keys from the caption.",
                  "One to_q, to_k and to_v, as the table names them; no output projection.",
                  SharedPattern.NOTE),
              new Count("3 width² + 5 width"),
              Step.table(
                  Steps.NORMS
                      + """
                      A <- P, C | softmax(Q(P) K(C)^T / sqrt(d)) | 1 × patches × pieces | patches width² + pieces width² + patches pieces width | cross picture 0
                      A^T <- A | transpose: rows do not sum to one | 1 × pieces × patches | 0 | cross caption 0 transposed
                      picture' <- A, C | A V(C) | patches × width | pieces width² + patches pieces width
                      caption' <- A^T, P | A^T V(P) | pieces × width | patches width² + patches pieces width
                      """
                      + Steps.COSINE)),
          SharedQueryKeyValue::of);

  static SharedQueryKeyValue of(Sizes sizes, Weights weights) {
    int width = sizes.only();
    return new SharedQueryKeyValue(
        Norm.of(weights.under("norm"), width, NormedShared.EPSILON),
        QueryKeyValue.of(weights, width));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair normed = run.step("P", "C", pair.map(norm::apply));
    Pair asked = normed.map(projections.query()::apply, projections.key()::apply);
    Pair values = normed.map(projections.value()::apply);
    return Fused.byCosine(SharedPattern.apply(asked, values, 1, run.probe()));
  }
}
