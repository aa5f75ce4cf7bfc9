package org.crosslens.results.speech;

import java.util.List;

/// A word piece of a generated text: what was said, and what else could have been.
///
/// @param id its number in the model's vocabulary
/// @param text the piece as people should see it
/// @param probability that the model gave it, from 0 to 1, before any sampling temperature
/// @param alternatives the most probable pieces of this step, best first; what was said is among
///     them where it was probable enough
public record SpokenPiece(
    long id, String text, double probability, List<Alternative> alternatives) {
  /// A piece that could have been said.
  ///
  /// @param id its number, to force it by
  /// @param text as people should see it
  /// @param probability from 0 to 1
  /// @param ends whether it would end the text
  public record Alternative(long id, String text, double probability, boolean ends) {}

  /// Copies the list.
  public SpokenPiece {
    alternatives = List.copyOf(alternatives);
  }
}
