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
/// @param maxNew pieces at most, the prompt's not counted, in place of `maxLength`; 0 for none
/// @param minLength pieces before which no sentence ends, the prompt's counted
/// @param repetitionPenalty above 1 makes pieces that have occurred less likely (Keskar et al.
///     2019, CTRL, section 4.1)
/// @param onceOnly how many pieces in a row may not occur twice (Paulus et al. 2018, A Deep
///     Reinforced Model for Abstractive Summarization, section 2.5); 0 for any
public record Rules(
    Set<Long> stopIds,
    long padId,
    int maxLength,
    int maxNew,
    int minLength,
    double repetitionPenalty,
    int onceOnly) {

  /// Copies the set and checks the numbers.
  public Rules {
    stopIds = Set.copyOf(stopIds);
    if (!(repetitionPenalty > 0)) {
      throw new Problem(
          "A repetition penalty of " + repetitionPenalty + " makes no sense.",
          "Choose one above 0; 1 changes nothing.");
    }
    if (maxNew < 0 || onceOnly < 0) {
      throw new Problem(
          "At most %d new pieces and %d of them only once make no sense."
              .formatted(maxNew, onceOnly),
          "Choose numbers from 0 on; 0 sets no limit.");
    }
  }

  /// Without a minimum, a penalty and anything forbidden.
  public static Rules until(long stopId, long padId, int maxLength) {
    return new Rules(Set.of(stopId), padId, maxLength, 0, 0, 1, 0);
  }

  /// The same with another maximum, the prompt's pieces counted.
  public Rules atMost(int length) {
    return new Rules(stopIds, padId, length, 0, minLength, repetitionPenalty, onceOnly);
  }

  /// The same with another maximum, the prompt's pieces not counted.
  public Rules atMostNew(int pieces) {
    return new Rules(stopIds, padId, maxLength, pieces, minLength, repetitionPenalty, onceOnly);
  }

  /// The same with another minimum.
  public Rules atLeast(int length) {
    return new Rules(stopIds, padId, maxLength, maxNew, length, repetitionPenalty, onceOnly);
  }

  /// The same with another penalty.
  public Rules penalised(double penalty) {
    return new Rules(stopIds, padId, maxLength, maxNew, minLength, penalty, onceOnly);
  }

  /// The same with so many pieces in a row occurring once only.
  public Rules onceOnly(int pieces) {
    return new Rules(stopIds, padId, maxLength, maxNew, minLength, repetitionPenalty, pieces);
  }

  /// The same with the one maximum that holds for a prompt and a decoder.
  ///
  /// @param prompt its pieces
  /// @param longest row that the decoder can read
  Rules within(int prompt, int longest) {
    long wanted = maxNew == 0 ? maxLength : (long) prompt + maxNew;
    return atMost((int) Math.min(wanted, longest));
  }

  boolean stops(long id) {
    return stopIds.contains(id);
  }

  /// Changes the scores of what could follow a row, in place.
  void bend(float[] scores, long[] row) {
    if (repetitionPenalty != 1) {
      Arrays.stream(row).distinct().forEach(id -> penalise(scores, (int) id));
    }
    if (onceOnly > 0) {
      forbidRepeats(scores, row);
    }
    if (row.length < minLength) {
      // A config may name a piece that the vocabulary lacks.
      stopIds.stream()
          .filter(id -> id >= 0 && id < scores.length)
          .forEach(id -> scores[id.intValue()] = Float.NEGATIVE_INFINITY);
    }
  }

  private void penalise(float[] scores, int id) {
    double score = scores[id];
    scores[id] = (float) (score < 0 ? score * repetitionPenalty : score / repetitionPenalty);
  }

  /// Forbids what followed wherever the row's last pieces stood before.
  private void forbidRepeats(float[] scores, long[] row) {
    int context = onceOnly - 1;
    int last = row.length - context;
    for (int at = 0; at < last; at++) {
      if (Arrays.equals(row, at, at + context, row, last, row.length)) {
        scores[(int) row[at + context]] = Float.NEGATIVE_INFINITY;
      }
    }
  }
}
