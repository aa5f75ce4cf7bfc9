package org.crosslens.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much each patch of a picture and each piece of a text counts for what a model gives.
///
/// @param grid where the patches lie in the picture, or null where the method says nothing of a
///     picture
/// @param patches one number a patch, row by row; empty without a grid
/// @param pieces the word pieces as people should see them, special tokens left out; empty where
///     the method says nothing of a text
/// @param pieceWeights one number a piece
/// @param signed whether numbers below zero mean that something speaks against
/// @param explained what is explained, such as `cosine of the pair`; empty where the numbers are
///     the model's own and explain no output
/// @param score the value of what is explained; NaN where nothing is
/// @param provenance what made it
public record Explanation(
    @Nullable PatchGrid grid,
    float[] patches,
    List<String> pieces,
    float[] pieceWeights,
    boolean signed,
    String explained,
    float score,
    Provenance provenance) {
  /// Checks that the sizes agree.
  public Explanation {
    pieces = List.copyOf(pieces);
    int expected = grid == null ? 0 : grid.patches();
    if (patches.length != expected || pieceWeights.length != pieces.size()) {
      throw new IllegalArgumentException(
          "%d values for %d patches, %d for %d pieces"
              .formatted(patches.length, expected, pieceWeights.length, pieces.size()));
    }
  }
}
