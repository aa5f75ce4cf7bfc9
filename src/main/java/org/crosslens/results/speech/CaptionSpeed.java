package org.crosslens.results.speech;

/// How long a greedy caption takes, beside the least that it could: the picture encoded once and
/// one pass of the decoder for each piece.
///
/// @param pieces of the caption
/// @param encoder milliseconds for the picture
/// @param pass milliseconds for one piece, with everything before it and the picture's keys and
///     values kept
/// @param plain milliseconds for the whole caption
/// @param mapped the same, with where it looked copied for each piece
public record CaptionSpeed(int pieces, double encoder, double pass, double plain, double mapped) {
  /// The whole caption's time over that of its parts.
  public double ratio() {
    return plain / (encoder + pieces * pass);
  }

  /// What maps add, as a share of the plain caption.
  public double mapShare() {
    return mapped / plain - 1;
  }
}
