package org.crosslens.workbench.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.crosslens.library.scenes.SceneList;
import org.crosslens.models.Reconstructor;
import org.crosslens.probes.Painting;
import org.crosslens.probes.Pixels;
import org.crosslens.results.Progress;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.PictureReader;

/// How well a model paints patches that it does not see.
///
/// `mse_ratio` is the squared error over the hidden patches of all pictures, divided by the error
/// of filling each picture's with the mean colour of its seen patches: below 1 is better than that.
record HiddenPatches(LoadedModel model, Reconstructor painter, EngineThread engine)
    implements Measurement {
  private static final int BATCH = 20;

  @Override
  public Figures of(Path data, Progress progress) {
    List<Path> pictures =
        SceneList.read(data).stream().map(scene -> data.resolve(scene.image())).toList();
    SplittableRandom random = new SplittableRandom(0);
    double painted = 0;
    double filled = 0;
    for (int from = 0; from < pictures.size(); from += BATCH) {
      progress.check();
      int end = Math.min(pictures.size(), from + BATCH);
      Painting.Errors error = error(pictures.subList(from, end), random);
      painted += error.painted() * (end - from);
      filled += error.filled() * (end - from);
      progress.step(end, pictures.size(), "pictures painted");
    }
    return new Figures(Map.of("mse_ratio", painted / filled), pictures.size());
  }

  private Painting.Errors error(List<Path> files, SplittableRandom random) {
    Pixels pixels = PictureReader.read(model.processor(), files);
    float[][] noise = new float[files.size()][painter.patches()];
    for (float[] row : noise) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) random.nextDouble();
      }
    }
    return engine
        .run(
            EngineThread.Priority.JOB,
            () -> Painting.of(painter, pixels, noise, model.open().manager()))
        .errors();
  }
}
