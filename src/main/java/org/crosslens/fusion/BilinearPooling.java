package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// Hybrid fusion by products of each number of one side with each of the other, in low rank
/// (10.3.4.3; Kim et al. 2017, Hadamard Product for Low-rank Bilinear Pooling).
///
/// @param image of the picture's mean token
/// @param text of the caption's mean token
/// @param output of the products
/// @param score of the pooled vector
record BilinearPooling(Projection image, Projection text, Projection output, Projection score)
    implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "hybrid_bilinear",
              Group.REPRESENTATION,
              "Low-rank bilinear pooling",
              "h = W (tanh(U mean P) * tanh(V mean C)) + b",
              "002, 10.3.4.3; Kim et al. 2017, section 3",
              List.of(
                  "The seed only names bilinear pooling. A full one has width³ parameters; this one"
                      + " has rank = width.",
                  "tanh before the product, as the paper found best; all maps have biases.",
                  "A learned linear map reads the score from the pooled vector."),
              new Count("picture width + caption width + width² + 4 width + 1"),
              Step.table(
                  """
                  p <- picture | tanh(linear(mean)) | 1 × width | picture width
                  c <- caption | tanh(linear(mean)) | 1 × width | caption width
                  joint <- p, c | linear(p * c) | 1 × width | width²
                  """
                      + Steps.HEAD)),
          BilinearPooling::of);

  static BilinearPooling of(Sizes sizes, Weights weights) {
    int width = sizes.width();
    return new BilinearPooling(
        Projection.of(weights.under("image"), sizes.picture(), width),
        Projection.of(weights.under("text"), sizes.caption(), width),
        Projection.of(weights.under("output"), width, width),
        Projection.of(weights.under("score"), width, 1));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray p = run.step("p", image.apply(pair.pictureMean()).tanh());
    NDArray c = run.step("c", text.apply(pair.captionMean()).tanh());
    NDArray product = run.step("joint: p * c", p.mul(c));
    return Fused.joint(output.apply(product).expandDims(1), null, score);
  }
}
