package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Cosines of vectors that lie side by side, (batch, width).
final class Cosines {
  private static final double LEAST = 1e-30; // keeps the division finite

  private Cosines() {}

  /// The mean of their squares; 0 where widths differ: a mechanism that makes its own space keeps
  /// nothing that could be seen.
  static double meanSquare(NDArray a, NDArray b) {
    if (!a.getShape().equals(b.getShape())) {
      return 0;
    }
    return Arrays.stream(all(a, b)).map(x -> x * x).average().orElse(0);
  }

  static double mean(NDArray a, NDArray b) {
    return Arrays.stream(all(a, b)).average().orElse(0);
  }

  private static double[] all(NDArray a, NDArray b) {
    int width = (int) a.getShape().get(1);
    float[] x = a.toFloatArray();
    float[] y = b.toFloatArray();
    return IntStream.range(0, x.length / width)
        .mapToDouble(row -> cosine(x, y, row * width, width))
        .toArray();
  }

  private static double cosine(float[] x, float[] y, int from, int width) {
    double product = 0;
    double first = 0;
    double second = 0;
    for (int i = from; i < from + width; i++) {
      product += x[i] * y[i];
      first += x[i] * x[i];
      second += y[i] * y[i];
    }
    return product / Math.sqrt(Math.max(LEAST, first * second));
  }
}
