package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Scalar;
import org.crosslens.layers.Weights;

/// v5: v2, half of whose result is what came in.
///
/// With one token a side both sides become (LN(P) + LN(C)) / 2: the same vector, whatever the
/// caption.
///
/// @param norm of both sides
record MixedShared(Norm norm) implements Mechanism {
  /// The share of the tokens that came in (002, second table, v5).
  private static final double SHARE = 0.5;

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v5",
              Group.ABLATION,
              "v2 mixed half and half with its input",
              """
              P~ = LN(P),  C~ = LN(C),  A = softmax(P~ C~^T / sqrt(d))
              P' = 0.5 P~ + 0.5 A C~,  C' = 0.5 C~ + 0.5 A^T P~""",
              "002, 10.4.4.2, second table, v5",
              List.of(
                  "Mixed in are the normalised tokens, as the table's image_norm and text_norm say.",
                  SharedPattern.NOTE),
              new Count("2 width"),
              Step.table(
                  Steps.NORMS
                      + Steps.SHARED
                      + """
                      picture' <- P, A, C | 0.5 P~ + 0.5 A C~ | patches × width | patches pieces width
                      caption' <- C, A^T, P | 0.5 C~ + 0.5 A^T P~ | pieces × width | patches pieces width
                      """
                      + Steps.COSINE)),
          MixedShared::of);

  static MixedShared of(Sizes sizes, Weights weights) {
    return new MixedShared(Norm.of(weights.under("norm"), sizes.only(), NormedShared.EPSILON));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair normed = run.step("P", "C", pair.map(norm::apply));
    Pair attended = SharedPattern.apply(normed, normed, 1, run.probe());
    return Fused.byCosine(
        normed
            .map(x -> x.mul(Scalar.of(x, SHARE)))
            .add(attended.map(x -> x.mul(Scalar.of(x, 1 - SHARE)))));
  }
}
