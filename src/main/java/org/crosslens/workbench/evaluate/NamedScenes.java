package org.crosslens.workbench.evaluate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.library.scenes.SceneList;
import org.crosslens.library.scenes.SceneRecord;
import org.crosslens.models.Classifier;
import org.crosslens.probes.ClassScores;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.recipes.SceneClasses;

/// How often the likeliest setting is the scene's, and the likeliest kind that of the main object,
/// the largest.
record NamedScenes(LoadedModel model, Classifier classifier, EngineThread engine)
    implements Measurement {
  @Override
  public Figures of(Path data, Progress progress) {
    if (!classifier.labels().equals(SceneClasses.names())) {
      throw new Problem(
          "The classes of " + model.name() + " are not the kinds and settings of drawn scenes.",
          "Choose a classifier that was trained on them, such as vit-scenes.");
    }
    List<SceneRecord> scenes = SceneList.read(data);
    List<float[]> scores =
        new Blocks(model, engine)
            .each(
                scenes,
                data,
                pixels -> ClassScores.of(classifier, pixels, model.open().manager()),
                "pictures classified",
                progress);
    double settings = 0;
    double objects = 0;
    for (int i = 0; i < scenes.size(); i++) {
      SceneRecord scene = scenes.get(i);
      settings += SceneClasses.setting(scores.get(i)) == scene.setting() ? 1 : 0;
      objects += SceneClasses.kind(scores.get(i)) == scene.main().kind() ? 1 : 0;
    }
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("setting_accuracy", settings / scenes.size());
    values.put("object_accuracy", objects / scenes.size());
    return new Figures(values, scenes.size());
  }
}
