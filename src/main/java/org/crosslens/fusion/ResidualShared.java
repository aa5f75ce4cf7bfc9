package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Weights;

/// v3: v2 with what came in added to what goes out.
///
/// With one token a side the picture becomes P + LN(C) and the caption C + LN(P). Where the
/// encoders end in a LayerNorm these are nearly the same vector, whatever the caption: the pair's
/// cosine is 1.
///
/// @param norm of both sides
record ResidualShared(Norm norm) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v3",
              Group.ABLATION,
              "v2 with a residual connection",
              """
              P~ = LN(P),  C~ = LN(C),  A = softmax(P~ C~^T / sqrt(d))
              P' = P + A C~,  C' = C + A^T P~""",
              "002, 10.4.4.3, v3 (code)",
              List.of("The residual carries the tokens from before the norm.", SharedPattern.NOTE),
              new Count("2 width"),
              Step.table(
                  Steps.NORMS
                      + Steps.SHARED
                      + """
                      picture' <- picture, A, C | P + A C~ | patches × width | patches pieces width
                      caption' <- caption, A^T, P | C + A^T P~ | pieces × width | patches pieces width
                      """
                      + Steps.COSINE)),
          ResidualShared::of);

  static ResidualShared of(Sizes sizes, Weights weights) {
    return new ResidualShared(Norm.of(weights.under("norm"), sizes.only(), NormedShared.EPSILON));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair normed = run.step("P", "C", pair.map(norm::apply));
    return Fused.byCosine(pair.add(SharedPattern.apply(normed, normed, 1, run.probe())));
  }
}
