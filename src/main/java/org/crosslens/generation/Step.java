package org.crosslens.generation;

import java.util.Arrays;
import java.util.List;

/// One step of a generation: what was chosen in each row, and what else could have been.
///
/// @param index counted from 0 at the first piece after the prompt
/// @param ids chosen, one a row; padding where the row had ended before
/// @param scores (rows, vocabulary), not normalised, after the rules
public record Step(int index, long[] ids, float[][] scores) {

  /// A piece that could have been chosen.
  ///
  /// @param probability between 0 and 1, before any sampling temperature
  public record Alternative(long id, double probability) {}

  /// The probability of what was chosen.
  public double probability(int row) {
    return probability(scores[row], (int) ids[row]);
  }

  /// The most probable pieces, best first.
  public List<Alternative> alternatives(int row, int count) {
    float[] all = scores[row];
    return Arrays.stream(Scores.largest(all, count))
        .mapToObj(id -> new Alternative(id, probability(all, id)))
        .toList();
  }

  private static double probability(float[] scores, int id) {
    return Math.exp(scores[id] - Scores.logSum(scores));
  }
}
