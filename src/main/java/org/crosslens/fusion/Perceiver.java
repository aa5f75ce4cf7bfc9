package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// Learned latents read picture and caption as one sequence; its length enters the cost only once
/// (10.4.3; Jaegle et al. 2021).
///
/// @param image of patches
/// @param text of pieces
/// @param latents the bottleneck
/// @param score of the latents' mean
record Perceiver(Projection image, Projection text, Latents latents, Projection score)
    implements Mechanism {
  /// Both inputs in one sequence.
  static final String INPUT =
      "X <- picture, caption | each modality's projection, joined | tokens × width | patches picture"
          + " width + pieces caption width\n";

  /// How the two inputs become one.
  static final String INPUT_CHOICE =
      "One input projection for each modality, since widths may differ; the two sequences are joined."
          + " Their biases tell the modalities apart.";

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "perceiver",
              Group.PERCEIVER,
              "A bottleneck of latents",
              """
              X = [P W_p ; C W_c],  L = MultiHead(latents, X)
              L <- MultiHead(L, L), twice""",
              "002, 10.4.3 (code); Jaegle et al. 2021, Perceiver",
              List.of(
                  Latents.CODE_CHOICE,
                  Latents.SIZE_CHOICE,
                  INPUT_CHOICE,
                  "A learned linear map reads the score from the latents' mean."),
              new Count("picture width + caption width + 12 width² + 31 width + 1"),
              Step.table(
                  INPUT
                      + Latents.steps("tokens")
                      + "score <- L2 | linear map of the mean latent | 1 | width\n")),
          Perceiver::of);

  static Perceiver of(Sizes sizes, Weights weights) {
    return new Perceiver(
        Projection.of(weights.under("image_proj"), sizes.picture(), sizes.width()),
        Projection.of(weights.under("text_proj"), sizes.caption(), sizes.width()),
        Latents.of(weights, sizes.width(), sizes.heads()),
        Projection.of(weights.under("score"), sizes.width(), 1));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray tokens = run.step("X", pair.map(image::apply, text::apply).concatenated());
    return Fused.joint(latents.read(tokens, pair.bothMask(), run), null, score);
  }
}
