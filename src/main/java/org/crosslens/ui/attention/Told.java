package org.crosslens.ui.attention;

import java.util.List;
import java.util.Locale;
import org.crosslens.figures.ColourMap;
import org.crosslens.results.Explanation;
import org.crosslens.results.PairRelevance;
import org.crosslens.results.PatchGrid;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.desk.Seen;
import org.crosslens.workbench.explain.Method;
import org.jspecify.annotations.Nullable;

/// What counts for an output, ready to be shown.
///
/// @param seen the picture with its patches, or null for none
/// @param found values of patches and pieces
/// @param map the colours that suit the values
/// @param what what the values measure
/// @param headline what is explained, in a line
/// @param meaning what the colours mean
/// @param masked the piece that is masked out, or -1; null where pieces cannot be masked
record Told(
    @Nullable Seen seen,
    Explanation found,
    ColourMap map,
    String what,
    String headline,
    String meaning,
    @Nullable Integer masked) {

  /// The relevance of a pair, or what changes in it when a piece is masked.
  static Told of(
      @Nullable Seen seen, Asked whole, @Nullable Asked change, int masked, ColourMap map) {
    PairRelevance before = whole.relevance();
    PairRelevance shown = change == null ? before : change.relevance();
    Seen current = seen != null && seen.isOf(whole.model(), whole.picture()) ? seen : null;
    return new Told(
        current,
        found(current, shown, before.pieces(), change != null),
        change == null ? map : ColourMap.COOLWARM,
        change == null ? "relevance" : "change of relevance",
        headline(before, change, masked),
        change == null
            ? "Tinted patches and pieces are those that raise the similarity of this pair"
                + " (attention weighted by its gradient). Click a piece to mask it."
            : "Red patches count more without the piece, blue ones less.",
        masked);
  }

  private static Explanation found(
      @Nullable Seen seen, PairRelevance shown, List<String> pieces, boolean change) {
    int rows = shown.gridRows();
    int columns = shown.gridColumns();
    return new Explanation(
        seen == null ? new PatchGrid(rows, columns, 0, 0, columns, rows) : seen.grid(),
        shown.patches(),
        pieces,
        shown.pieceRelevance(),
        change,
        "cosine of the pair",
        shown.score(),
        shown.provenance());
  }

  float[] patches() {
    return found.patches();
  }

  List<String> pieces() {
    return found.pieces();
  }

  float[] weights() {
    return found.pieceWeights();
  }

  private static String headline(PairRelevance whole, @Nullable Asked change, int masked) {
    return change == null
        ? String.format(Locale.ROOT, "Cosine %.3f", whole.score())
        : String.format(
            Locale.ROOT,
            "Without “%s”: cosine %.3f, before %.3f",
            whole.pieces().get(masked),
            change.relevance().score(),
            whole.score());
  }

  /// An explanation by any method.
  static Told of(Explained explained, ColourMap map) {
    Explanation answer = explained.explanation();
    String score = String.format(Locale.ROOT, ": %.3f", answer.score());
    String first = answer.explained();
    return new Told(
        explained.seen(),
        answer,
        answer.signed() ? ColourMap.COOLWARM : map,
        explained.inquiry().method().word().replace('-', ' '),
        first.isEmpty()
            ? ""
            : first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1) + score,
        meaning(explained.inquiry().method()) + " " + answer.provenance().settings() + ".",
        null);
  }

  private static String meaning(Method method) {
    return switch (method) {
      case OCCLUSION -> "Red: the value falls when this patch or piece is hidden; blue: it rises.";
      case GRAD_INPUT ->
          "Red speaks for the value, blue against it, as far as a straight line tells.";
      default -> "Tinted patches and pieces raise the value (attention weighted by its gradient).";
    };
  }
}
