package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.NormedProjection;
import org.crosslens.layers.Weights;

/// Each modality is projected and normalised on its own; only the score joins them (10.4.1).
///
/// @param image of patches
/// @param text of pieces
record DualEncoder(NormedProjection image, NormedProjection text) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "dual_encoder",
              Group.REPRESENTATION,
              "Two encoders, projections with norms",
              """
              P' = LN_p(P W_p + b_p),  C' = LN_c(C W_c + b_c)
              score = cos(mean P', mean C')""",
              "002, 10.4.1, MultimodalEmbedding (code)",
              List.of(
                  "The encoders themselves (ResNet18 and BERT in the code) come before this.",
                  "logit_scale is the loss's affair.",
                  "Sequences are projected token by token and averaged; the code takes BERT's class"
                      + " token, which a lab with one token a side does too."),
              new Count("picture width + caption width + 6 width"),
              Step.table(
                  """
                  picture' <- picture | LayerNorm(linear) | patches × width | patches picture width
                  caption' <- caption | LayerNorm(linear) | pieces × width | pieces caption width
                  """
                      + Steps.COSINE)),
          DualEncoder::of);

  static DualEncoder of(Sizes sizes, Weights weights) {
    int width = sizes.width();
    return new DualEncoder(
        NormedProjection.of(weights.under("image_encoder.fc"), sizes.picture(), width),
        NormedProjection.of(weights.under("text_projection"), sizes.caption(), width));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair linear = pair.map(image.linear()::apply, text.linear()::apply);
    run.step("picture': linear", "caption': linear", linear);
    return Fused.byCosine(linear.map(image.norm()::apply, text.norm()::apply));
  }

  /// Both sides, projected and normalised.
  Pair encode(Pair pair) {
    return pair.map(image::apply, text::apply);
  }
}
