package org.crosslens.results.speech;

/// A word of a generated text, for display: one piece or several.
///
/// @param text the word without spaces
/// @param first its first piece
/// @param end one past its last piece
/// @param probability of all its pieces, each after those before it
public record SpokenWord(String text, int first, int end, double probability) {
  /// Checks that there is at least one piece.
  public SpokenWord {
    if (first < 0 || end <= first) {
      throw new IllegalArgumentException("pieces %d to %d".formatted(first, end));
    }
  }
}
