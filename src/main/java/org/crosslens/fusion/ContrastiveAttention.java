package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// v10_6: v9 whose attention output counts as much as the two sides resemble each other in a space
/// of their own, and is added to the original tokens.
///
/// @param base v9
/// @param contrast to the space in which tokens are compared
record ContrastiveAttention(PreNormAttention base, Projection contrast) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v10_6",
              Group.ABLATION,
              "v9 with a contrastive similarity",
              """
              z_P = unit(Z LN(P)),  z_C = unit(Z LN(C)),  a_P = MultiHead(LN(P), LN(C))
              s_P = z_P mean(z_C)^T  (a number a patch),  b_P = P + s_P a_P
              P' = b_P + F(LN'(b_P));  C' likewise""",
              "002, 10.4.4.2, second table, v10_6",
              List.of(
                  "A token's similarity is its mean cosine with the other side's tokens.",
                  "It multiplies the attention output, which is then added to the tokens as they came"
                      + " in: the words name both the enhancement and the adding.",
                  "contrast_proj serves both modalities; the loss that trains it is the lab's."),
              new Count("17 width² + 18 width"),
              Step.table(
                  Steps.NORMS
                      + Steps.MULTI_HEAD.replace("aP <-", "mP <-").replace("aC <-", "mC <-")
                      + """
                      zP <- P | Z P, to unit length | patches × width | patches width²
                      zC <- C | Z C, to unit length | pieces × width | pieces width²
                      sP <- zP, zC | mean cosine with the pieces | patches × 1 | patches width
                      sC <- zC, zP | mean cosine with the patches | pieces × 1 | pieces width
                      aP <- picture, sP, mP | picture + sP mP | patches × width
                      aC <- caption, sC, mC | caption + sC mC | pieces × width
                      """
                      + Steps.GATED)),
          ContrastiveAttention::of);

  static ContrastiveAttention of(Sizes sizes, Weights weights) {
    return new ContrastiveAttention(
        PreNormAttention.of(sizes, weights),
        Projection.of(weights.under("contrast_proj"), sizes.only(), sizes.only()));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair normed = base.normed(pair, run);
    Pair attended = run.step("mP", "mC", base.attend(normed, run));
    Pair unit = run.step("zP", "zC", normed.map(x -> Fused.unit(contrast.apply(x))));
    Pair similarity =
        unit.with(
            likeness(unit.picture(), unit.captionMean()),
            likeness(unit.caption(), unit.pictureMean()));
    Pair enhanced = attended.mul(run.step("sP", "sC", similarity));
    return base.finish(pair.add(enhanced), run);
  }

  /// (batch, positions, width) and (batch, width) to (batch, positions, 1).
  private static NDArray likeness(NDArray tokens, NDArray mean) {
    return tokens.matMul(mean.expandDims(2));
  }
}
