package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.List;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// Hybrid fusion by gates: number by number, how much of the picture and how much of the caption
/// (10.3.4.3; Arevalo et al. 2017, Gated Multimodal Units).
///
/// @param image of the picture's mean token
/// @param text of the caption's mean token
/// @param gate sees both
/// @param score of the fused vector
record GatedFusion(Projection image, Projection text, Projection gate, Projection score)
    implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "hybrid_gated",
              Group.REPRESENTATION,
              "A gate between the modalities",
              """
              p = tanh(W_p mean P),  c = tanh(W_c mean C),  z = sigmoid(W_z [mean P ; mean C])
              h = z * p + (1 - z) * c""",
              "002, 10.3.4.3; Arevalo et al. 2017, section 3.1",
              List.of(
                  "The seed only names gates; this is the two-modality unit of the paper, with"
                      + " biases.",
                  "A learned linear map reads the score from the fused vector."),
              new Count("2 picture width + 2 caption width + 4 width + 1"),
              Step.table(
                  """
                  p <- picture | tanh(linear(mean)) | 1 × width | picture width
                  c <- caption | tanh(linear(mean)) | 1 × width | caption width
                  z <- picture, caption | sigmoid(linear of both means) | 1 × width | picture width + caption width
                  joint <- z, p, c | z p + (1 - z) c | 1 × width
                  """
                      + Steps.HEAD)),
          GatedFusion::of);

  static GatedFusion of(Sizes sizes, Weights weights) {
    int width = sizes.width();
    return new GatedFusion(
        Projection.of(weights.under("image"), sizes.picture(), width),
        Projection.of(weights.under("text"), sizes.caption(), width),
        Projection.of(weights.under("gate"), (long) sizes.picture() + sizes.caption(), width),
        Projection.of(weights.under("score"), width, 1));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray p = run.step("p", image.apply(pair.pictureMean()).tanh());
    NDArray c = run.step("c", text.apply(pair.captionMean()).tanh());
    NDArray logits = gate.apply(JointRepresentation.concatenated(pair));
    NDArray z = run.step("z", Activation.sigmoid(logits));
    NDArray fused = z.mul(p).add(z.neg().add(1).mul(c));
    return Fused.joint(fused.expandDims(1), null, score);
  }
}
