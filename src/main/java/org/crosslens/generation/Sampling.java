package org.crosslens.generation;

import java.util.Random;
import org.crosslens.results.Problem;

/// Draws the next piece by its probability, from the likely ones only; the same seed draws the
/// same.
public final class Sampling implements Choice {
  private final double temperature;
  private final int topK;
  private final double topP;
  private final Random random;

  /// @param temperature divides the scores: below 1 sharper, above 1 flatter
  /// @param topK only so many of the most likely (Fan et al. 2018); 0 for all
  /// @param topP only the most likely that together reach this probability (Holtzman et al. 2020,
  ///     nucleus sampling); 1 for all
  /// @param seed of the draws
  /// @throws Problem for numbers out of range
  public Sampling(double temperature, int topK, double topP, long seed) {
    if (!(temperature > 0) || topK < 0 || !(topP > 0 && topP <= 1)) {
      throw new Problem(
          "Sampling with temperature %s, top-k %d and top-p %s is not possible."
              .formatted(temperature, topK, topP),
          "Choose a temperature above 0, a top-k of at least 0 and a top-p above 0 and at most 1.");
    }
    this.temperature = temperature;
    this.topK = topK;
    this.topP = topP;
    this.random = new Random(seed);
  }

  @Override
  public int of(float[] scores) {
    int[] order =
        topK > 0 && topK < scores.length ? Scores.largest(scores, topK) : Scores.descending(scores);
    double[] weights = weights(scores, order);
    int kept = nucleus(weights);
    double left = random.nextDouble() * sum(weights, kept);
    for (int i = 0; i < kept - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return order[i];
      }
    }
    return order[kept - 1];
  }

  /// Softmax's numerators, in the order given.
  private double[] weights(float[] scores, int[] order) {
    double[] weights = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      weights[i] = Math.exp((scores[order[i]] - scores[order[0]]) / temperature);
    }
    return weights;
  }

  /// How many of the descending weights it takes to reach top-p.
  private int nucleus(double[] weights) {
    double wanted = topP * sum(weights, weights.length);
    double reached = 0;
    int kept = 0;
    while (kept < weights.length && (kept == 0 || reached < wanted)) {
      reached += weights[kept++];
    }
    return kept;
  }

  private static double sum(double[] weights, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[i];
    }
    return sum;
  }
}
