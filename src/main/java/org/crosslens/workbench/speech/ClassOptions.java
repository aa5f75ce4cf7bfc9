package org.crosslens.workbench.speech;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crosslens.results.Problem;

/// What pictures are to be sorted into.
///
/// @param labels as a user gave them, blank and repeated ones allowed; none for the model's own
/// @param templates sentences with `{}` where the label goes; none for [#TEMPLATE] alone
public record ClassOptions(List<String> labels, List<String> templates) {
  /// The template of CLIP's paper (Radford et al. 2021, section 3.1.4).
  public static final String TEMPLATE = "a photo of a {}";

  /// The model's own classes.
  public static final ClassOptions OWN = new ClassOptions(List.of(), List.of());

  private static final String PLACE = "{}";

  /// Copies the lists.
  public ClassOptions {
    labels = List.copyOf(labels);
    templates = List.copyOf(templates);
  }

  /// What was made of the labels.
  ///
  /// @param labels each once, without spaces around
  /// @param remarks what was left out, one sentence each
  record Clean(List<String> labels, List<String> remarks) {}

  /// The labels that count.
  ///
  /// @throws Problem when none does
  Clean clean() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    labels.forEach(label -> counts.merge(label.strip(), 1, Integer::sum));
    List<String> remarks = new ArrayList<>();
    if (counts.remove("") != null) {
      remarks.add("Blank labels are left out.");
    }
    counts.forEach(
        (label, count) -> {
          if (count > 1) {
            remarks.add(
                "The label '%s' stands there %d times; it counts once.".formatted(label, count));
          }
        });
    if (counts.isEmpty()) {
      throw new Problem("There is no label to choose from.", "Give one or more, such as cat, dog.");
    }
    return new Clean(List.copyOf(counts.keySet()), remarks);
  }

  /// The templates that count.
  ///
  /// @throws Problem for one without a place for the label
  List<String> sentences() {
    List<String> kept =
        templates.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().toList();
    for (String template : kept) {
      if (!template.contains(PLACE)) {
        throw new Problem(
            "The template '" + template + "' has no place for the label.",
            "Write {} where the label goes, as in '" + TEMPLATE + "'.");
      }
    }
    return kept.isEmpty() ? List.of(TEMPLATE) : kept;
  }

  static String filled(String template, String label) {
    return template.replace(PLACE, label);
  }

  /// Such as `2 labels in 'a photo of a {}'`.
  static String words(int labels, List<String> sentences) {
    return String.format(
        Locale.ROOT,
        "%d %s in %s",
        labels,
        labels == 1 ? "label" : "labels",
        sentences.size() == 1 ? "'" + sentences.getFirst() + "'" : sentences.size() + " templates");
  }
}
