package org.crosslens.generation;

import java.util.Comparator;
import java.util.stream.IntStream;

/// What is computed from one row of scores.
final class Scores {
  private Scores() {}

  static int best(float[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }

  /// The logarithm of the sum of exponentials, which turns a score into a log-probability.
  static double logSum(float[] scores) {
    double largest = scores[best(scores)];
    double sum = 0;
    for (float score : scores) {
      sum += Math.exp(score - largest);
    }
    return largest + Math.log(sum);
  }

  /// Log-probabilities.
  static float[] logSoftmax(float[] scores) {
    double logSum = logSum(scores);
    float[] normalised = new float[scores.length];
    for (int i = 0; i < scores.length; i++) {
      normalised[i] = (float) (scores[i] - logSum);
    }
    return normalised;
  }

  /// Indices of the largest, in descending order.
  static int[] largest(float[] scores, int count) {
    int[] top = new int[Math.min(count, scores.length)];
    int filled = 0;
    for (int i = 0; i < scores.length; i++) {
      if (filled < top.length || scores[i] > scores[top[filled - 1]]) {
        int at = filled < top.length ? filled++ : filled - 1;
        for (; at > 0 && scores[i] > scores[top[at - 1]]; at--) {
          top[at] = top[at - 1];
        }
        top[at] = i;
      }
    }
    return top;
  }

  /// All indices, in descending order of their scores.
  static int[] descending(float[] scores) {
    Comparator<Integer> order = Comparator.comparingDouble(i -> -scores[i]);
    return IntStream.range(0, scores.length).boxed().sorted(order).mapToInt(i -> i).toArray();
  }
}
