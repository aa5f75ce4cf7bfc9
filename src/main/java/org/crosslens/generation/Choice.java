package org.crosslens.generation;

/// Picks the next piece of one row.
@FunctionalInterface
public interface Choice {
  /// The best.
  Choice GREEDY = Scores::best;

  /// Picks.
  ///
  /// @param scores one a piece of the vocabulary, not normalised
  /// @return the piece's id
  int of(float[] scores);
}
