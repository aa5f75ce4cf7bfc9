package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.crosslens.library.scenes.Repertoire;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;

/// Measures a CLIP model in training on scenes of the validation split.
final class SceneCheck {
  private static final int BLOCK = 100;
  private static final int BLOCKS = 2;

  private final SceneHeads heads;
  private final ClipFeatures features;
  private final ScenePictures any;
  private final ScenePictures oneGroup;

  /// @param side of a picture in pixels
  SceneCheck(SceneHeads heads, ClipFeatures features, int side) {
    this.heads = heads;
    this.features = features;
    any = new ScenePictures(new SceneSource(0, Split.VALIDATION), BLOCK * BLOCKS, side);
    oneGroup =
        new ScenePictures(
            new SceneSource(0, Split.VALIDATION, Repertoire.ONE_GROUP), BLOCK * BLOCKS, side);
  }

  /// How often the heads name the kind of a single group.
  Map<String, Double> kinds(NDManager run) {
    double right = 0;
    for (int from = 0; from < BLOCK * BLOCKS; from += BLOCK) {
      long[] said = heads.kinds(features.states(oneGroup, from, BLOCK, run));
      right += ClipFeatures.right(said, kindsOf(from));
    }
    return Map.of("kinds", right / BLOCKS);
  }

  /// How often picture and full sentence find each other among a hundred, and how often "a KIND" is
  /// the nearest to a picture of one group.
  Map<String, Double> retrieval(NDManager run) {
    Map<String, Double> mean = new TreeMap<>();
    NDArray prompts = features.texts(KindRecognition.prompts(), run);
    for (int from = 0; from < BLOCK * BLOCKS; from += BLOCK) {
      features
          .retrieval(any, from, BLOCK, run)
          .forEach((name, share) -> mean.merge(name, share / BLOCKS, Double::sum));
      NDArray single = features.images(oneGroup, from, BLOCK, run);
      long[] said = single.matMul(prompts.transpose()).argMax(1).toLongArray();
      double right = ClipFeatures.right(said, kindsOf(from));
      mean.merge("zero_shot_accuracy", right / BLOCKS, Double::sum);
    }
    return mean;
  }

  private long[] kindsOf(int from) {
    return IntStream.range(from, from + BLOCK)
        .mapToLong(i -> SceneTargets.KIND.indexOf(oneGroup.scene(i).mainGroup().kind()))
        .toArray();
  }
}
