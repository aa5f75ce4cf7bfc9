package org.crosslens.ui.attention;

import java.util.Set;
import java.util.stream.Collectors;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Positions;

/// Says in words what a recording's large view shows.
final class Wording {
  private Wording() {}

  /// Which heads, and from or to what.
  static String headline(Painting painting) {
    Recorded recorded = painting.recorded();
    Focus focus = painting.sight().focus();
    if (!recorded.isSelf()) {
      return painting.where() + ", " + across(recorded, focus);
    }
    String asked = names(recorded.keys(), focus.asked(recorded.keys()));
    boolean from = focus.direction() == Direction.FROM;
    return painting.where() + (from ? ", from " : ", to ") + asked;
  }

  private static String across(Recorded recorded, Focus focus) {
    Set<Integer> pieces = focus.pieces();
    int patches = focus.patches().size();
    String words = pieces.isEmpty() ? "all words" : names(recorded.queries(), pieces);
    String seen = patches == 0 ? "patches" : patches == 1 ? "1 patch" : patches + " patches";
    return words + " to " + seen;
  }

  private static String names(Positions positions, Set<Integer> asked) {
    if (asked.size() > 3) {
      return asked.size() + " chosen";
    }
    return asked.stream()
        .sorted()
        .map(i -> name(positions, i))
        .collect(Collectors.joining(" and "));
  }

  private static String name(Positions positions, int position) {
    PatchGrid grid = positions.grid();
    int patch = position - positions.firstPatch();
    if (grid == null || patch < 0) {
      String label = positions.labels().get(position);
      return label.equals("[class]") ? "the class token" : "“" + label + "”";
    }
    return "patch %d, %d".formatted(patch / grid.columns(), patch % grid.columns());
  }

  /// What the tints mean and what to do next.
  static String explanation(Recorded recorded) {
    String note = recorded.cut().isEmpty() ? "" : recorded.cut() + " ";
    return note
        + switch (recorded.request().part()) {
          case VISION ->
              "Raw attention of a picture tower knows nothing of the caption. Click a patch, or"
                  + " brush several, to look from them.";
          case TEXT, DECODER ->
              "Chips show what that piece looks at; click another, with Ctrl several.";
          case CROSS ->
              "Click a word to see its patches; click or brush patches to see the words that they"
                  + " serve.";
          case JOINT ->
              "Words and patches are one sequence: click a word or brush patches to look from"
                  + " them.";
        };
  }
}
