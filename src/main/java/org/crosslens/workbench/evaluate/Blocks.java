package org.crosslens.workbench.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.crosslens.library.scenes.SceneRecord;
import org.crosslens.probes.Pixels;
import org.crosslens.results.Progress;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.PictureReader;

/// Shows a model the pictures of scenes, some at a time so that a cancel is heard.
///
/// @param model reads the pictures as it was taught
/// @param engine runs it
record Blocks(LoadedModel model, EngineThread engine) {
  private static final int BATCH = 20;

  /// What the model makes of each picture, in order.
  ///
  /// @param data the folder of the pictures
  /// @param work for a block of pictures, on the engine's thread; gives one result a picture
  /// @param what for people, such as "pictures described"
  <T> List<T> each(
      List<SceneRecord> scenes,
      Path data,
      Function<Pixels, List<T>> work,
      String what,
      Progress progress) {
    List<Path> files = scenes.stream().map(scene -> data.resolve(scene.image())).toList();
    List<T> results = new ArrayList<>();
    for (int from = 0; from < files.size(); from += BATCH) {
      progress.check();
      List<Path> some = files.subList(from, Math.min(files.size(), from + BATCH));
      Pixels pixels = PictureReader.read(model.processor(), some);
      results.addAll(engine.run(EngineThread.Priority.JOB, () -> work.apply(pixels)));
      progress.step(results.size(), files.size(), what);
    }
    return results;
  }
}
