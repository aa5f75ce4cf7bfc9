package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// Places of a picture ask the prompt, of another width and length (001, the CrossAttention of
/// Diffusers; Rombach et al. 2022, section 3.3).
///
/// @param attention patches look at pieces and keep the picture's width
record UnetCrossAttention(Attention attention) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "unet_cross_attention",
              Group.ARCHITECTURE,
              "Stable Diffusion's U-Net asks the prompt",
              """
              P' = [softmax(Q_h(P) K_h(C)^T / sqrt(d/h)) V_h(C)] W_o + b_o
              Q: picture width to width,  K, V: caption width to width,  W_o: back""",
              "001 (code); Rombach et al. 2022, section 3.3",
              List.of(
                  "Queries, keys and values without bias, the output with one: the class's defaults.",
                  "The residual connection and norm stand outside of this class and are left out.",
                  "The score compares the picture with what it was told: cos(mean P, mean P')."),
              new Count("2 picture width + 2 caption width + picture"),
              Step.table(
                  """
                  A <- picture, caption | softmax(Q(P) K(C)^T / sqrt(d/h)) a head | heads × patches × pieces | patches picture width + pieces caption width + patches pieces width | cross picture 0
                  picture' <- A, caption | to_out(A V(C)) | patches × picture | pieces caption width + patches pieces width + patches picture width
                  score <- picture, picture' | cosine of the two mean tokens | 1 | 3 picture
                  """)),
          UnetCrossAttention::of);

  static UnetCrossAttention of(Sizes sizes, Weights weights) {
    int width = sizes.width();
    return new UnetCrossAttention(
        new Attention(
            Heads.PICTURE,
            sizes.heads(),
            Projection.withoutBias(weights.under("to_q"), sizes.picture(), width),
            Projection.withoutBias(weights.under("to_k"), sizes.caption(), width),
            Projection.withoutBias(weights.under("to_v"), sizes.caption(), width),
            Projection.of(weights.under("to_out.0"), width, sizes.picture())));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray told = attention.apply(pair.picture(), pair.caption(), pair.captionMask(), run.probe());
    Pair fused = pair.with(told, pair.caption());
    return Fused.byCosine(fused, pair.pictureMean(), fused.pictureMean());
  }
}
