package org.crosslens.ui.attention;

import java.util.Set;
import org.crosslens.analysis.Matrix;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Scale;
import org.crosslens.figures.ScaleScope;
import org.crosslens.results.Positions;
import org.jspecify.annotations.Nullable;

/// Everything that a recording's large view draws, in numbers: the pattern of the shown heads, the
/// patches and the words that it tints.
///
/// @param sight how the recording is looked at
/// @param cells the heads whose mean it is
/// @param pattern (queries, keys), special tokens treated
/// @param patches one a patch, only those that hold the wanted mass; empty without a picture
/// @param patchScale the range of their colours
/// @param spans words or pieces, or null for none
/// @param weights one a span
/// @param map the colours
record Painting(
    Sight sight,
    Set<Cell> cells,
    Matrix pattern,
    float[] patches,
    Scale patchScale,
    @Nullable WordSpans spans,
    float[] weights,
    ColourMap map) {

  /// @param cells the heads whose mean is shown
  static Painting of(Sight sight, Set<Cell> cells, GridPicture grid, ColourMap map) {
    Recorded recorded = sight.recorded();
    Matrix raw = recorded.pattern(cells);
    Focus.Tinted tinted = sight.focus().of(raw);
    float[] patches = GridPicture.heaviest(tinted.patches(), sight.mass());
    Positions words = tinted.words();
    WordSpans spans = words == null ? null : spans(words, sight);
    return new Painting(
        sight,
        cells,
        sight.focus().special().apply(raw, Focus.specialPositions(recorded.keys())),
        patches,
        scale(patches, cells, grid, sight.scope(), map),
        spans,
        spans == null ? new float[0] : spans.sums(tinted.weights()),
        map);
  }

  private static WordSpans spans(Positions words, Sight sight) {
    return sight.merged()
        ? WordSpans.words(words, sight.recorded().request().text())
        : WordSpans.pieces(words);
  }

  /// Of several maps of the grid only where the grid shows maps, whole patches as here.
  private static Scale scale(
      float[] patches, Set<Cell> cells, GridPicture grid, ScaleScope scope, ColourMap map) {
    boolean shared = scope != ScaleScope.MAP && grid.overview() == Overview.MAPS;
    return shared && patches.length > 0
        ? grid.scale(cells.iterator().next(), map)
        : Scale.fitting(map, patches, "this map");
  }

  Recorded recorded() {
    return sight.recorded();
  }

  /// The range of the matrix's colours.
  Scale patternScale() {
    return Scale.fitting(map, pattern.values(), "this pattern");
  }

  /// The range of the words' colours.
  Scale wordScale() {
    return Scale.fitting(map, weights, "these words");
  }

  boolean hasPicture() {
    return patches.length > 0 && recorded().seen() != null;
  }

  /// Such as `Layer 3, head 2` or `Mean of 3 heads`.
  String where() {
    if (cells.size() > 1) {
      return "Mean of " + cells.size() + " heads";
    }
    Cell cell = cells.iterator().next();
    String words =
        recorded().request().rollout() != null
            ? "rollout through layer " + cell.layer()
            : cell.words();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
