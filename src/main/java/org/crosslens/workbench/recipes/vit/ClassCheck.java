package org.crosslens.workbench.recipes.vit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Map;
import org.crosslens.layers.Probe;
import org.crosslens.library.scenes.Scene;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.VitClassifier;
import org.crosslens.training.Phase;
import org.crosslens.workbench.recipes.SceneClasses;
import org.crosslens.workbench.recipes.ScenePictures;
import org.crosslens.workbench.recipes.WholePictures;

/// Lets a classifier in training name the main object and the setting of scenes of the validation
/// split.
///
/// @param model as it is now
/// @param side of a picture in pixels
/// @param scenes the pictures
record ClassCheck(VitClassifier model, int side, ScenePictures scenes) implements Phase.Check {
  private static final int BLOCK = 50;
  private static final int BLOCKS = 4;

  ClassCheck(VitClassifier model, int side) {
    this(
        model, side, new ScenePictures(new SceneSource(0, Split.VALIDATION), BLOCK * BLOCKS, side));
  }

  @Override
  public Map<String, Double> measure(NDManager run) {
    double objects = 0;
    double settings = 0;
    for (int from = 0; from < scenes.count(); from += BLOCK) {
      float[] scores = scores(from, run);
      for (int i = 0; i < BLOCK; i++) {
        float[] row =
            Arrays.copyOfRange(scores, i * SceneClasses.COUNT, (i + 1) * SceneClasses.COUNT);
        Scene scene = scenes.scene(from + i);
        objects += SceneClasses.kind(row) == scene.mainGroup().kind() ? 1 : 0;
        settings += SceneClasses.setting(row) == scene.setting() ? 1 : 0;
      }
    }
    return Map.of(
        "object_accuracy", objects / scenes.count(),
        "setting_accuracy", settings / scenes.count());
  }

  private float[] scores(int from, NDManager run) {
    try (NDManager block = run.newSubManager()) {
      NDArray pixels = WholePictures.of(scenes, from, BLOCK, side, block);
      return model.classLogits(pixels, Probe.NONE).toFloatArray();
    }
  }
}
