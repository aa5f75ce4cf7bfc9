package org.crosslens.workbench.explain;

import java.util.ArrayList;
import java.util.List;
import org.crosslens.inputs.Encoding;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.ImageTextMatcher;
import org.crosslens.models.TextEncoder;
import org.crosslens.models.TwoTower;
import org.crosslens.probes.Example;
import org.crosslens.probes.Objective;
import org.crosslens.results.AttentionSite.Kind;
import org.crosslens.results.Positions;
import org.crosslens.results.Problem;

/// A pair of picture and text: two towers that meet in a cosine, or a text transformer that looks
/// at the picture and judges whether the two fit.
///
/// @param request what is asked
record TowerSubject(Request request) {

  /// What a model of two towers is shown; for one tower's attention one of the two is enough.
  Subject of(TwoTower model) {
    List<Stream> streams = new ArrayList<>();
    Example example = new Example(null, null);
    if (request.method().targeted() || request.part() != Part.TEXT) {
      request.model().checkSeesByAttention();
      Seen seen = Seen.of(request.seen(), request.model().processor(), model.vision());
      example = example.with(seen.pixels());
      streams.add(seen.stream(model.vision().leading()));
    }
    if (request.method().targeted() || request.part() == Part.TEXT) {
      Words words = words();
      example = example.with(org.crosslens.probes.Words.of(words.encoding().ids()));
      streams.add(text(words, model));
    }
    Objective pass =
        request.part() == Part.TEXT
            ? Objective.features((TextEncoder) model)
            : Objective.features((ImageEncoder) model);
    Aim aim = new Aim(Objective.similarity(model), "cosine of the pair");
    return new Subject(example, streams, pass, () -> similar(aim));
  }

  private static Stream text(Words words, TextEncoder model) {
    int read = model.pooled(words.encoding().ids());
    return Stream.self(Part.TEXT, TextEncoder.TEXT, words.positions(), List.of(read));
  }

  private Words words() {
    Encoding encoding = request.model().tokenizer().encode(request.read());
    return new Words(encoding);
  }

  /// What a matcher is shown: its text transformer reads while looking at the picture.
  <M extends ImageTextMatcher & TextEncoder> Subject matching(M model) {
    Seen seen = Seen.of(request.seen(), request.model().processor(), model.vision());
    Words words = words();
    Stream vision = seen.stream(model.vision().leading());
    Stream text = text(words, model);
    Positions patches = vision.keys();
    Stream cross =
        new Stream(Part.CROSS, TextEncoder.TEXT, Kind.CROSS, text.keys(), patches, text.rows());
    Objective match = Objective.match(model);
    Example example =
        new Example(seen.pixels(), org.crosslens.probes.Words.of(words.encoding().ids()));
    Aim aim = new Aim(match, "score of fitting, less that of not fitting");
    return new Subject(example, List.of(cross, vision, text), match, () -> similar(aim));
  }

  private Aim similar(Aim aim) {
    return switch (request.target()) {
      case Target.Similarity _, Target.Likeliest _ -> aim;
      default ->
          throw new Problem(
              "This model compares a picture with a text; it has no classes, words or answers to"
                  + " choose from.",
              "Choose the similarity.");
    };
  }
}
