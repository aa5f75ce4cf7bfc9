package org.crosslens.workbench.explain;

import java.util.List;
import java.util.Locale;
import org.crosslens.models.Classifier;
import org.crosslens.models.ImageEncoder;
import org.crosslens.probes.Example;
import org.crosslens.probes.Objective;
import org.crosslens.results.Problem;

/// A picture and the classes that a model sorts it into, if it has any.
///
/// @param request what is asked
/// @param runner finds the likeliest class
record ClassSubject(Request request, Runner runner) {

  Subject of(ImageEncoder model) {
    Seen seen = Seen.of(request.seen(), request.model().processor(), model.vision());
    Example example = new Example(seen.pixels(), null);
    return new Subject(
        example,
        List.of(seen.stream(model.vision().leading())),
        Objective.features(model),
        () -> aim(model, example));
  }

  private Aim aim(ImageEncoder model, Example example) {
    if (!(model instanceof Classifier classifier)) {
      throw new Problem(
          "This model gives no classes, so that there is no output to explain.",
          "Choose raw attention or rollout, or a model with a classifier.");
    }
    Objective all = Objective.classes(classifier);
    int number =
        switch (request.target()) {
          case Target.OfClass(String name) -> named(classifier.labels(), name);
          case Target.Likeliest _ -> runner.likeliest(all, example);
          default ->
              throw new Problem(
                  "This model sorts pictures into classes; there is nothing else to explain.",
                  "Choose a class.");
        };
    return new Aim(all.only(number), "logit of '" + classifier.labels().get(number) + "'");
  }

  /// The number of a name, whatever its case.
  ///
  /// @throws Problem when nothing is called so
  static int named(List<String> names, String name) {
    String wanted = name.toLowerCase(Locale.ROOT).strip();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).toLowerCase(Locale.ROOT).equals(wanted)) {
        return i;
      }
    }
    String some = String.join(", ", names.subList(0, Math.min(12, names.size())));
    throw new Problem(
        "The model knows no '" + name + "'.",
        "It knows " + some + (names.size() > 12 ? " and others." : "."));
  }
}
