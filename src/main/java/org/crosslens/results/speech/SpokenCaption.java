package org.crosslens.results.speech;

import java.util.List;
import org.crosslens.results.Provenance;
import org.jspecify.annotations.Nullable;

/// A caption that a model generated, with what else it could have said and where it looked.
///
/// @param prompt how it was told to begin, empty for nothing
/// @param text the whole caption, the prompt included
/// @param pieces what was generated after the prompt, without the piece that ended it
/// @param end the piece that ended it, with its alternatives; none where the longest length did
/// @param words the pieces merged for display; a piece that shows nothing belongs to no word
/// @param looks where each of the pieces looked
/// @param tree what a beam search followed
/// @param provenance what made it
public record SpokenCaption(
    String prompt,
    String text,
    List<SpokenPiece> pieces,
    @Nullable SpokenPiece end,
    List<SpokenWord> words,
    Looks looks,
    BeamTree tree,
    Provenance provenance) {
  /// Copies the lists and checks that each piece looked somewhere.
  public SpokenCaption {
    pieces = List.copyOf(pieces);
    words = List.copyOf(words);
    if (looks.pieces() != pieces.size()) {
      throw new IllegalArgumentException(
          "%d looks of %d pieces".formatted(looks.pieces(), pieces.size()));
    }
  }

  /// Where a word looked: the mean over its pieces.
  ///
  /// @param layer counted from 0, or [Looks#ALL]
  /// @param head counted from 0, or [Looks#ALL]
  /// @return one weight a patch, (rows, columns) in row-major order
  public float[] looks(SpokenWord word, int layer, int head) {
    return looks.patches(word.first(), word.end(), layer, head);
  }

  /// The natural logarithm of the probability of all that was generated.
  public double logProbability() {
    double sum = pieces.stream().mapToDouble(piece -> Math.log(piece.probability())).sum();
    return end == null ? sum : sum + Math.log(end.probability());
  }
}
