package org.crosslens.workbench.speech;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.crosslens.analysis.Vectors;
import org.crosslens.layers.Probe;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.ImageTextMatcher;
import org.crosslens.models.Model;
import org.crosslens.models.SequenceEncoder;
import org.crosslens.models.TextEncoder;
import org.crosslens.probes.Cancellable;
import org.crosslens.probes.Example;
import org.crosslens.probes.Objective;
import org.crosslens.probes.Passes;
import org.crosslens.probes.Words;
import org.crosslens.results.Picture;
import org.crosslens.results.Progress;
import org.crosslens.results.speech.PairMatch;
import org.crosslens.workbench.EngineThread;
import org.crosslens.workbench.EngineThread.Priority;
import org.crosslens.workbench.Item;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.ModelEntry;
import org.crosslens.workbench.Provenances;

/// Judges whether a text fits a picture.
///
/// @param model judges
/// @param engine runs it
/// @param progress can end the work between two layers
record Matching(LoadedModel model, EngineThread engine, Progress progress) {

  /// @param known models to name where this one cannot
  PairMatch of(Picture picture, String text, List<ModelEntry> known) {
    Model judge = model.open().model();
    boolean compares =
        judge instanceof ImageEncoder
            && judge instanceof TextEncoder
            && !(judge instanceof SequenceEncoder);
    if (!compares && !(judge instanceof ImageTextMatcher)) {
      throw Skill.cannot(model.name(), List.of(Skill.MATCH, Skill.COMPARE), known);
    }
    long start = System.nanoTime();
    OptionalDouble match =
        judge instanceof ImageTextMatcher matcher
            ? OptionalDouble.of(matched(matcher, picture, text))
            : OptionalDouble.empty();
    OptionalDouble cosine =
        compares ? OptionalDouble.of(cosine(picture, text)) : OptionalDouble.empty();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return new PairMatch(match, cosine, Provenances.of(model, "match", time));
  }

  /// The softmax of two scores is the sigmoid of their difference.
  private double matched(ImageTextMatcher matcher, Picture picture, String text) {
    Seen seen = Seen.of(model, picture, matcher.vision());
    Example example = new Example(seen.pixels(), Words.of(model.tokenizer().encode(text).ids()));
    Probe probe = new Cancellable(Probe.NONE, progress);
    float difference =
        engine.run(
            Priority.JOB,
            () ->
                Passes.values(Objective.match(matcher), example, probe, model.open().manager())[0]);
    return 1 / (1 + Math.exp(-difference));
  }

  private double cosine(Picture picture, String text) {
    List<float[]> features =
        model.features(List.of(new Item.OfPicture(picture), new Item.OfText(text)), progress);
    return Vectors.cosine(features.getFirst(), features.getLast());
  }
}
