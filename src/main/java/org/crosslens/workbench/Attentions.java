package org.crosslens.workbench;

import java.util.List;
import java.util.function.Function;
import org.crosslens.inputs.Encoding;
import org.crosslens.layers.Probe;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.TextEncoder;
import org.crosslens.probes.Cancellable;
import org.crosslens.probes.Encoders;
import org.crosslens.probes.Pixels;
import org.crosslens.probes.Recorder;
import org.crosslens.probes.Words;
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
          ofPixels(PictureReader.read(model.processor(), List.of(picture.file())), progress);
      case Item.OfText(String text) when part.equals(TextEncoder.TEXT) ->
          ofWords(model.tokenizer().encode(text), progress);
      default ->
          throw new Problem(
              "The part '" + part + "' does not look at this kind of item.",
              "Choose part vision for a picture and part text for a sentence.");
    };
  }

  private List<AttentionMap> ofPixels(Pixels pixels, Progress progress) {
    model.checkSeesByAttention();
    return record(
        progress,
        probe -> Encoders.features(model.imageEncoder(), pixels, probe, model.open().manager()));
  }

  private List<AttentionMap> ofWords(Encoding words, Progress progress) {
    return record(
        progress,
        probe ->
            Encoders.features(
                model.textEncoder(), Words.of(words.ids()), probe, model.open().manager()));
  }

  private List<AttentionMap> record(Progress progress, Function<Probe, float[][]> run) {
    Recorder recorder = new Recorder(site -> true);
    engine.run(EngineThread.Priority.WINDOW, () -> run.apply(new Cancellable(recorder, progress)));
    return recorder.maps();
  }
}
