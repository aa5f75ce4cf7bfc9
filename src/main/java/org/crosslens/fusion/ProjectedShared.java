package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// v4: v2 with a linear map of each modality between norm and attention.
///
/// @param norm of both sides
/// @param picture of normalised patches
/// @param caption of normalised pieces
record ProjectedShared(Norm norm, Projection picture, Projection caption) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v4",
              Group.ABLATION,
              "v2 with a projection for each modality",
              """
              P~ = LN(P) W_p + b_p,  C~ = LN(C) W_c + b_c,  A = softmax(P~ C~^T / sqrt(d))
              P' = A C~,  C' = A^T P~""",
              "002, 10.4.4.2, second table, v4",
              List.of(
                  "The projected tokens are queries, keys and values alike.",
                  "No residual connection: v4 builds on v2, not on v3.",
                  SharedPattern.NOTE),
              new Count("2 width² + 4 width"),
              Step.table(
                  """
                  P <- picture | LayerNorm, then the picture's projection | patches × width | patches width²
                  C <- caption | the same LayerNorm, then the caption's projection | pieces × width | pieces width²
                  """
                      + Steps.SHARED
                      + """
                      picture' <- A, C | A C~ | patches × width | patches pieces width
                      caption' <- A^T, P | A^T P~ | pieces × width | patches pieces width
                      """
                      + Steps.COSINE)),
          ProjectedShared::of);

  static ProjectedShared of(Sizes sizes, Weights weights) {
    int width = sizes.only();
    return new ProjectedShared(
        Norm.of(weights.under("norm"), width, NormedShared.EPSILON),
        Projection.of(weights.under("image_proj"), width, width),
        Projection.of(weights.under("text_proj"), width, width));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair normed = run.step("P: LayerNorm", "C: LayerNorm", pair.map(norm::apply));
    Pair projected = run.step("P", "C", normed.map(picture::apply, caption::apply));
    return Fused.byCosine(SharedPattern.apply(projected, projected, 1, run.probe()));
  }
}
