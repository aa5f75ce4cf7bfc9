package org.crosslens.probes;

/// What an encoder says of one picture or sentence: a vector a token, padding left out.
///
/// @param positions number of tokens
/// @param width numbers a token
/// @param values (positions, width) in row-major order; treat as read-only
public record States(int positions, int width, float[] values) {
  /// Checks that the sizes agree.
  public States {
    if (positions < 1 || values.length != positions * width) {
      throw new IllegalArgumentException(
          "%d values for %d tokens of %d".formatted(values.length, positions, width));
    }
  }

  /// One vector for the whole.
  public static States of(float[] vector) {
    return new States(1, vector.length, vector);
  }
}
