package org.crosslens.workbench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.crosslens.inputs.Encoding;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.TextEncoder;
import org.crosslens.probes.Cancellable;
import org.crosslens.probes.Recorder;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// Records the raw attention of one tower for one picture or one sentence.
///
/// @param model has the tower
/// @param engine runs it
record Attentions(LoadedModel model, EngineThread engine) {

  /// Every layer of a part, in order.
  List<AttentionMap> of(Item item, String part, Progress progress) {
    return switch (item) {
      case Item.OfPicture(var picture) when part.equals(ImageEncoder.VISION) ->
          ofPixels(Pixels.read(model.processor(), List.of(picture.file())), progress);
      case Item.OfText(String text) when part.equals(TextEncoder.TEXT) ->
          ofWords(model.tokenizer().encode(text), progress);
      default ->
          throw new Problem(
              "The part '" + part + "' does not look at this kind of item.",
              "Choose part vision for a picture and part text for a sentence.");
    };
  }

  private List<AttentionMap> ofPixels(Pixels pixels, Progress progress) {
    ImageEncoder encoder = model.imageEncoder();
    return record(progress, (m, probe) -> encoder.imageFeatures(pixels.tensor(m), probe));
  }

  private List<AttentionMap> ofWords(Encoding words, Progress progress) {
    TextEncoder encoder = model.textEncoder();
    Shape shape = new Shape(1, words.length());
    return record(
        progress,
        (manager, probe) -> {
          NDArray ids = manager.create(words.ids(), shape);
          return encoder.textFeatures(ids, ids.onesLike(), probe);
        });
  }

  private interface Run {
    NDArray features(NDManager manager, Cancellable probe);
  }

  private List<AttentionMap> record(Progress progress, Run run) {
    Recorder recorder = new Recorder(site -> true);
    return engine.run(
        EngineThread.Priority.WINDOW,
        () -> {
          try (NDManager manager = model.open().manager().newSubManager()) {
            run.features(manager, new Cancellable(recorder, progress));
            return recorder.maps();
          }
        });
  }
}
