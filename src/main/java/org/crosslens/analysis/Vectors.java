package org.crosslens.analysis;

import java.util.Arrays;
import java.util.List;

/// Lengths, cosines and probabilities of plain vectors.
public final class Vectors {
  private Vectors() {}

  /// The vector divided by its length; a vector of zeros stays.
  public static float[] unit(float[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    float[] unit = vector.clone();
    for (int i = 0; i < unit.length && length > 0; i++) {
      unit[i] /= (float) length;
    }
    return unit;
  }

  /// The cosine of the angle between two vectors.
  public static double cosine(float[] one, float[] other) {
    return dot(unit(one), unit(other));
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }

  /// The direction between several: the mean of the vectors at length one, at length one again.
  public static float[] meanDirection(List<float[]> vectors) {
    float[] sum = new float[vectors.getFirst().length];
    for (float[] vector : vectors) {
      float[] unit = unit(vector);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += unit[i];
      }
    }
    return unit(sum);
  }

  /// Probabilities that sum to one.
  ///
  /// @param logits at least one
  public static double[] softmax(double[] logits) {
    double greatest = Arrays.stream(logits).max().orElseThrow();
    double[] powers = Arrays.stream(logits).map(x -> Math.exp(x - greatest)).toArray();
    double sum = Arrays.stream(powers).sum();
    return Arrays.stream(powers).map(power -> power / sum).toArray();
  }
}
