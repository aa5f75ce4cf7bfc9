package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// No attention: the caption stretches and shifts each number of the picture's tokens, at a cost
/// that is linear in both lengths (001; Perez et al. 2018, FiLM).
///
/// @param modulation from the caption's mean token: first the stretch, then the shift
/// @param score of the modulated picture's mean
record FeatureModulation(Projection modulation, Projection score) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "film",
              Group.ARCHITECTURE,
              "Feature-wise linear modulation",
              """
              [g ; b] = W mean C + b'
              P' = (1 + g) * P + b""",
              "001; Perez et al. 2018, section 2.1",
              List.of(
                  "The stretch is written 1 + g, so that small weights leave the picture as it is.",
                  "The caption is averaged first; only the picture is changed. The ReLU that follows"
                      + " in the paper's network is left out.",
                  "A learned linear map reads the score from the modulated picture's mean."),
              new Count("2 picture caption + 3 picture + 1"),
              Step.table(
                  """
                  gb <- caption | linear(mean) | 2 picture | 2 picture caption
                  joint <- picture, gb | (1 + g) P + b | patches × picture | patches picture
                  score <- joint | linear map of the mean token | 1 | picture
                  """)),
          FeatureModulation::of);

  static FeatureModulation of(Sizes sizes, Weights weights) {
    return new FeatureModulation(
        Projection.of(weights.under("modulation"), sizes.caption(), 2L * sizes.picture()),
        Projection.of(weights.under("score"), sizes.picture(), 1));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    long width = pair.picture().getShape().get(2);
    NDArray both = run.step("gb", modulation.apply(pair.captionMean())).expandDims(1);
    NDArray stretch = both.get(new NDIndex(":, :, :" + width)).add(1);
    NDArray shift = both.get(new NDIndex(":, :, " + width + ":"));
    NDArray modulated = pair.picture().mul(stretch).add(shift);
    return Fused.joint(modulated, pair.pictureAttended(), score);
  }
}
