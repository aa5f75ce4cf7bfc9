package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Activation;
import org.crosslens.layers.Mlp;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// Both modalities side by side in one vector, 1,536 wide for two base encoders (10.3.1).
///
/// @param reader reads the score from the joint vector
record JointRepresentation(Mlp reader) implements Mechanism {
  /// The two mean tokens side by side.
  static final String CONCATENATED =
      "joint <- picture, caption | [mean P ; mean C] | 1 × picture + caption\n";

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "joint",
              Group.REPRESENTATION,
              "One concatenated vector",
              """
              h = [mean P ; mean C]
              score = w^T GELU(W h + b) + b'""",
              "002, 10.3.1 (code)",
              List.of(
                  "The code stops at the vector; a feed-forward reader gives it a score. A linear"
                      + " one could not match pairs: see early_fusion."),
              new Count("picture width + caption width + 2 width + 1"),
              Step.table(
                  CONCATENATED
                      + """
                      inner <- joint | GELU(linear) | 1 × width | picture width + caption width
                      score <- inner | linear | 1 | width
                      """)),
          JointRepresentation::of);

  static JointRepresentation of(Sizes sizes, Weights weights) {
    long wide = (long) sizes.picture() + sizes.caption();
    return new JointRepresentation(
        new Mlp(
            Projection.of(weights.under("reader.0"), wide, sizes.width()),
            Activation.GELU,
            Projection.of(weights.under("reader.2"), sizes.width(), 1)));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray joint = concatenated(pair);
    NDArray token = joint.expandDims(1);
    NDArray inner = run.step("inner", reader.activation().apply(reader.up().apply(joint)));
    NDArray score = reader.down().apply(inner).squeeze(1);
    return new Fused(new Pair(token, token), joint, joint, score);
  }

  /// (batch, picture width + caption width).
  static NDArray concatenated(Pair pair) {
    return pair.pictureMean().concat(pair.captionMean(), -1);
  }
}
