package org.crosslens.workbench;

/// How a pair's relevance is made.
///
/// @param lastLayers how many layers, counted from the last, take part; more than there are means
///     all
/// @param maskedPiece the word piece, counted from 0 without special pieces, that is masked out to
///     see what changes; -1 for none
public record RelevanceOptions(int lastLayers, int maskedPiece) {
  /// All layers, nothing masked.
  public static final RelevanceOptions ALL = new RelevanceOptions(Integer.MAX_VALUE, -1);

  /// What points best with two towers: the last half of the layers, nothing masked. Measured on
  /// clip-scenes, whose card has the table.
  public static RelevanceOptions best(LoadedModel model) {
    return new RelevanceOptions(
        model.vision().map(tower -> lastHalf(tower.layers())).orElse(Integer.MAX_VALUE), -1);
  }

  /// Half of the layers, rounded up.
  public static int lastHalf(int layers) {
    return (layers + 1) / 2;
  }

  /// Checks the numbers.
  public RelevanceOptions {
    if (lastLayers < 1 || maskedPiece < -1) {
      throw new IllegalArgumentException(lastLayers + " layers, piece " + maskedPiece);
    }
  }

  /// The same for another piece.
  public RelevanceOptions masking(int piece) {
    return new RelevanceOptions(lastLayers, piece);
  }
}
