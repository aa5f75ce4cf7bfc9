package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// Each modality has a model of its own that predicts a label; only the predictions meet
/// (10.3.4.2).
///
/// @param image predicts labels from the picture
/// @param text predicts labels from the caption
record LateFusion(Projection image, Projection text) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "late_fusion",
              Group.REPRESENTATION,
              "Two predictions combined at the end",
              """
              p = softmax(W_p mean P + b_p),  c = softmax(W_c mean C + b_c)
              score = log sum_k p_k c_k""",
              "002, 10.3.4.2",
              List.of(
                  "There is no code. Each side predicts one of as many labels as the width; what the"
                      + " labels are, training decides.",
                  "Combined is the probability that both name the same label. A mean of two votes"
                      + " for a match could not match pairs: see early_fusion."),
              new Count("picture width + caption width + 2 width"),
              Step.table(
                  """
                  picture' <- picture | softmax(linear(mean)) | 1 × width | picture width
                  caption' <- caption | softmax(linear(mean)) | 1 × width | caption width
                  score <- picture', caption' | log of the dot product | 1 | width
                  """)),
          LateFusion::of);

  static LateFusion of(Sizes sizes, Weights weights) {
    return new LateFusion(
        Projection.of(weights.under("image_classifier"), sizes.picture(), sizes.width()),
        Projection.of(weights.under("text_classifier"), sizes.caption(), sizes.width()));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray p = run.step("picture': linear(mean)", image.apply(pair.pictureMean())).softmax(-1);
    NDArray c = run.step("caption': linear(mean)", text.apply(pair.captionMean())).softmax(-1);
    NDArray score = p.mul(c).sum(new int[] {-1}).log();
    return new Fused(new Pair(p.expandDims(1), c.expandDims(1)), p, c, score);
  }
}
