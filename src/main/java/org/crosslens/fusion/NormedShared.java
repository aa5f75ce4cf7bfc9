package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Weights;

/// v2: v1 on tokens that one LayerNorm has brought to the same size.
///
/// @param norm of both sides
record NormedShared(Norm norm) implements Mechanism {
  /// Of every LayerNorm in these mechanisms: PyTorch's default, which the seed's code leaves as is.
  static final double EPSILON = 1e-5;

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v2",
              Group.ABLATION,
              "One matrix on normalised tokens",
              """
              P~ = LN(P),  C~ = LN(C),  A = softmax(P~ C~^T / sqrt(d))
              P' = A C~,  C' = A^T P~""",
              "002, 10.4.4.3, v2 (code)",
              List.of(SharedPattern.NOTE),
              new Count("2 width"),
              Step.table(
                  Steps.NORMS
                      + Steps.SHARED
                      + """
                      picture' <- A, C | A C | patches × width | patches pieces width
                      caption' <- A^T, P | A^T P | pieces × width | patches pieces width
                      """
                      + Steps.COSINE)),
          NormedShared::of);

  static NormedShared of(Sizes sizes, Weights weights) {
    return new NormedShared(Norm.of(weights.under("norm"), sizes.only(), EPSILON));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair normed = run.step("P", "C", pair.map(norm::apply));
    return Fused.byCosine(SharedPattern.apply(normed, normed, 1, run.probe()));
  }
}
