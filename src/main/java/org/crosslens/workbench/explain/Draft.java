package org.crosslens.workbench.explain;

import java.util.List;
import org.crosslens.results.Explanation;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Positions;
import org.crosslens.results.Provenance;
import org.jspecify.annotations.Nullable;

/// An explanation in the making.
///
/// @param explained the output, or empty
/// @param score its value
/// @param signed whether numbers below zero speak against
/// @param grid none yet, or where the patches lie
/// @param patches one number a patch
/// @param words the pieces
/// @param weights one number a piece
record Draft(
    String explained,
    float score,
    boolean signed,
    @Nullable PatchGrid grid,
    float[] patches,
    List<String> words,
    float[] weights) {
  Draft(String explained, float score, boolean signed) {
    this(explained, score, signed, null, new float[0], List.of(), new float[0]);
  }

  /// Takes up what is said of a sequence's positions.
  Draft with(Positions keys, float[] values) {
    PatchGrid seen = keys.grid();
    Draft placed = seen == null ? this : patches(seen, keys.ofPatches(values));
    return keys.pieces().isEmpty() ? placed : placed.pieces(keys, values);
  }

  Draft patches(PatchGrid seen, float[] values) {
    return new Draft(explained, score, signed, seen, values, words, weights);
  }

  /// @param values one a position
  Draft pieces(Positions keys, float[] values) {
    return new Draft(explained, score, signed, grid, patches, keys.words(), keys.ofPieces(values));
  }

  Explanation explanation(Provenance made) {
    return new Explanation(grid, patches, words, weights, signed, explained, score, made);
  }
}
