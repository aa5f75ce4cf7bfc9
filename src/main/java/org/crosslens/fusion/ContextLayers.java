package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Activation;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// v10_3: v9 that works on each modality's tokens once more before they look at each other.
///
/// @param base v9
/// @param picture the picture's context layer
/// @param caption the caption's context layer
record ContextLayers(PreNormAttention base, Projection picture, Projection caption)
    implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v10_3",
              Group.ABLATION,
              "v9 with a context layer for each modality",
              """
              P~ = LN(P) + GELU(X_p LN(P)),  C~ = LN(C) + GELU(X_c LN(C))
              a_P = MultiHead(P~, C~),  P' = a_P + F(LN'(a_P));  C' likewise""",
              "002, 10.4.4.2, second table, v10_3",
              List.of(
                  "A context layer is linear with GELU, token by token, added to what it reads:"
                      + " the words only say that it processes a modality's features further.",
                  "It stands between the first norm and the attention.",
                  "The first table's row repeats v10_4's ratio and gap, which do not follow from its"
                      + " own similarities. Nothing is built on it."),
              new Count("18 width² + 19 width"),
              Step.table(
                  """
                  P <- picture | n + GELU(Xp n), n = LayerNorm | patches × width | patches width²
                  C <- caption | n + GELU(Xc n), n = LayerNorm | pieces × width | pieces width²
                  """
                      + Steps.MULTI_HEAD
                      + Steps.GATED)),
          ContextLayers::of);

  static ContextLayers of(Sizes sizes, Weights weights) {
    int width = sizes.only();
    return new ContextLayers(
        PreNormAttention.of(sizes, weights),
        Projection.of(weights.under("image_context"), width, width),
        Projection.of(weights.under("text_context"), width, width));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair normed = run.step("P: n", "C: n", pair.map(base.norm()::apply));
    Pair rich = normed.map(x -> enriched(picture, x), x -> enriched(caption, x));
    return base.finish(base.attend(run.step("P", "C", rich), run), run);
  }

  private static NDArray enriched(Projection context, NDArray x) {
    return x.add(Activation.GELU.apply(context.apply(x)));
  }
}
