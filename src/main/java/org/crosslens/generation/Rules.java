package org.crosslens.generation;

import java.util.Arrays;
import java.util.Set;
import org.crosslens.results.Problem;

/// When a sentence may and must end, and what repeating costs; the part of `generation_config.json`
/// that holds for every way of choosing.
///
/// @param stopIds pieces that end a sentence
/// @param padId fills the rows of a batch that have ended
/// @param maxLength pieces at most, the prompt's counted
/// @param minLength pieces before which no sentence ends, the prompt's counted
/// @param repetitionPenalty above 1 makes pieces that have occurred less likely (Keskar et al.
///     2019, CTRL, section 4.1)
public record Rules(
    Set<Long> stopIds, long padId, int maxLength, int minLength, double repetitionPenalty) {

  /// Copies the set and checks the numbers.
  public Rules {
    stopIds = Set.copyOf(stopIds);
    if (repetitionPenalty <= 0) {
      throw new Problem(
          "A repetition penalty of " + repetitionPenalty + " makes no sense.",
          "Choose one above 0; 1 changes nothing.");
    }
  }

  /// Without a minimum and without a penalty.
  public static Rules until(long stopId, long padId, int maxLength) {
    return new Rules(Set.of(stopId), padId, maxLength, 0, 1);
  }

  /// The same with another maximum.
  public Rules atMost(int length) {
    return new Rules(stopIds, padId, length, minLength, repetitionPenalty);
  }

  /// The same with another minimum.
  public Rules atLeast(int length) {
    return new Rules(stopIds, padId, maxLength, length, repetitionPenalty);
  }

  /// The same with another penalty.
  public Rules penalised(double penalty) {
    return new Rules(stopIds, padId, maxLength, minLength, penalty);
  }

  boolean stops(long id) {
    return stopIds.contains(id);
  }

  /// Changes the scores of what could follow a row, in place.
  void bend(float[] scores, long[] row) {
    if (repetitionPenalty != 1) {
      Arrays.stream(row).distinct().forEach(id -> penalise(scores, (int) id));
    }
    if (row.length < minLength) {
      stopIds.forEach(id -> scores[id.intValue()] = Float.NEGATIVE_INFINITY);
    }
  }

  private void penalise(float[] scores, int id) {
    double score = scores[id];
    scores[id] = (float) (score < 0 ? score * repetitionPenalty : score / repetitionPenalty);
  }
}
