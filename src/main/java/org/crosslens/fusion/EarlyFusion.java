package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// The concatenated vector goes into a linear classifier (10.3.4.1).
///
/// @param classifier two logits: no match, match
record EarlyFusion(Projection classifier) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "early_fusion",
              Group.REPRESENTATION,
              "Concatenation and a linear classifier",
              """
              [l_0, l_1] = W [mean P ; mean C] + b
              score = l_1 - l_0""",
              "002, 10.3.4.1 (code)",
              List.of(
                  "The code's labels are cat and no cat; here they are match and no match, and the"
                      + " score is their log odds.",
                  "A linear map of a concatenation is a number of the picture plus a number of the"
                      + " caption: it ranks captions alike for every picture and cannot match"
                      + " pairs."),
              new Count("2 picture + 2 caption + 2"),
              Step.table(
                  JointRepresentation.CONCATENATED
                      + """
                      logits <- joint | linear | 2 | 2 picture + 2 caption
                      score <- logits | match - no match | 1
                      """)),
          EarlyFusion::of);

  static EarlyFusion of(Sizes sizes, Weights weights) {
    long wide = (long) sizes.picture() + sizes.caption();
    return new EarlyFusion(Projection.of(weights.under("classifier"), wide, 2));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray joint = JointRepresentation.concatenated(pair);
    NDArray token = joint.expandDims(1);
    NDArray logits = run.step("logits", classifier.apply(joint));
    NDArray score = logits.get(":, 1").sub(logits.get(":, 0"));
    return new Fused(new Pair(token, token), joint, joint, score);
  }
}
