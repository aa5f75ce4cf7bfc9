package org.crosslens.results;

import java.util.List;

/// Which patches and which word pieces make a picture and a caption similar.
///
/// @param gridRows rows of patches
/// @param gridColumns columns of patches
/// @param patches relevance of each patch, (gridRows, gridColumns) in row-major order
/// @param pieces the word pieces as shown, special tokens left out
/// @param pieceRelevance relevance of each piece
/// @param score cosine of the pair
/// @param provenance what made it
public record PairRelevance(
    int gridRows,
    int gridColumns,
    float[] patches,
    List<String> pieces,
    float[] pieceRelevance,
    float score,
    Provenance provenance) {
  /// Checks that the sizes agree.
  public PairRelevance {
    pieces = List.copyOf(pieces);
    if (patches.length != gridRows * gridColumns || pieceRelevance.length != pieces.size()) {
      throw new IllegalArgumentException("relevance sizes disagree");
    }
  }
}
