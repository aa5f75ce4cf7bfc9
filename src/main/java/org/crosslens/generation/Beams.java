package org.crosslens.generation;

import org.crosslens.results.Problem;

/// How wide a beam search looks and how it weighs length.
///
/// @param count beams a sentence
/// @param lengthPenalty power of the length that sums are divided by; above 0 favours long
/// sentences
/// @param early whether to stop as soon as there are enough hypotheses, rather than when no beam
///     can become better than the worst of them
public record Beams(int count, double lengthPenalty, boolean early) {
  /// The most beams: each keeps a copy of what the decoder looks at.
  public static final int MOST = 100;

  /// Checks the count.
  public Beams {
    if (count < 1 || count > MOST) {
      throw new Problem("A search with " + count + " beams is not possible.", "Ask for 1 to 100.");
    }
  }

  /// Penalty 1, not early.
  public static Beams of(int count) {
    return new Beams(count, 1, false);
  }

  double score(double sum, int length) {
    return sum / Math.pow(length, lengthPenalty);
  }
}
