package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;

/// Each modality attends to itself, then to the other; both results become one vector (10.4.2).
///
/// @param localImage patches look at patches
/// @param localText pieces look at pieces
/// @param imageToText pieces look at the picture
/// @param textToImage patches look at the caption; its `image_proj` reads text, as in the code
/// @param output of both results side by side
/// @param score of the joint vector
record HierarchicalCrossModal(
    Attention localImage,
    Attention localText,
    CrossModalAttention imageToText,
    CrossModalAttention textToImage,
    Projection output,
    Projection score)
    implements Mechanism {
  /// The data flow up to the joint vector.
  static final String STEPS =
      """
      lA <- P | softmax(Q(P) K(P)^T / sqrt(d/h)) a head | heads × patches × patches | 2 patches width² + patches² width | self picture 0
      lP <- lA, P | O(lA V(P)) | patches × width | 2 patches width² + patches² width
      lB <- C | softmax(Q(C) K(C)^T / sqrt(d/h)) a head | heads × pieces × pieces | 2 pieces width² + pieces² width | self caption 0
      lC <- lB, C | O(lB V(C)) | pieces × width | 2 pieces width² + pieces² width
      A <- lC, P | softmax of text_proj(lC) on image_proj(P) a head | heads × pieces × patches | 2 pieces width² + 2 patches width² + patches pieces width | cross caption 0
      aC <- A, P | O(A V(P)) | pieces × width | patches width² + patches pieces width + pieces width²
      B <- lP, C | softmax of text_proj(lP) on image_proj(C) a head | heads × patches × pieces | 2 patches width² + 2 pieces width² + patches pieces width | cross picture 0
      aP <- B, C | O(B V(C)) | patches × width | pieces width² + patches pieces width + patches width²
      joint <- aC, aP | output_layer([mean aC ; mean aP]) | 1 × width | 2 width²
      """;

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "hierarchical_cross_modal",
              Group.REPRESENTATION,
              "Attention within, then across",
              """
              P_l = SelfAttention(P),  C_l = SelfAttention(C)
              a_C = CrossModal(P, C_l),  a_P = CrossModal'(C, P_l)
              h = W [mean a_C ; mean a_P] + b""",
              "002, 10.4.2, HierarchicalCrossModalAttention (code)",
              List.of(
                  "The code joins the two results at their last axis, which needs equal lengths;"
                      + " here each is averaged first, which changes nothing for vectors.",
                  "In the direction from text to image the class is called with the modalities"
                      + " swapped, so its image_proj reads text.",
                  "Attention stays within a pair; the code, without batch_first, looks across the"
                      + " batch when given vectors.",
                  "A learned linear map reads the score from the joint vector."),
              new Count("22 width² + 22 width + 1"),
              Step.table(
                  STEPS.replace(" P ", " picture ").replace(" C ", " caption ") + Steps.HEAD)),
          HierarchicalCrossModal::of);

  static HierarchicalCrossModal of(Sizes sizes, Weights weights) {
    int width = sizes.only();
    return new HierarchicalCrossModal(
        local(weights.under("local_image_attention"), "picture", sizes),
        local(weights.under("local_text_attention"), "caption", sizes),
        CrossModalAttention.of(
            sizes,
            weights.under("image_to_text_attention"),
            Heads.CAPTION,
            CrossModalAttention.Reach.PATCHES),
        CrossModalAttention.of(
            sizes,
            weights.under("text_to_image_attention"),
            Heads.PICTURE,
            CrossModalAttention.Reach.PATCHES),
        Projection.of(weights.under("output_layer"), 2L * width, width),
        Projection.of(weights.under("score"), width, 1));
  }

  private static Attention local(Weights weights, String part, Sizes sizes) {
    AttentionSite site = AttentionSite.self(part, 0);
    return TorchAttention.of(weights, site, sizes.width(), sizes.heads());
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    return Fused.joint(combined(pair, run).expandDims(1), null, score);
  }

  /// The joint vector, (batch, width).
  NDArray combined(Pair pair, Run run) {
    NDArray p = pair.picture();
    NDArray c = pair.caption();
    Pair local =
        pair.with(
            run.step("lP", localImage.apply(p, p, pair.pictureMask(), run.probe())),
            run.step("lC", localText.apply(c, c, pair.captionMask(), run.probe())));
    Pair attended =
        pair.with(
            run.step("aP", textToImage.attend(c, local.picture(), pair.captionMask(), run)),
            run.step("aC", imageToText.attend(p, local.caption(), pair.pictureMask(), run)));
    return output.apply(attended.captionMean().concat(attended.pictureMean(), -1));
  }
}
