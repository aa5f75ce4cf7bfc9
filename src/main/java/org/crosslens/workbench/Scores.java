package org.crosslens.workbench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.crosslens.results.Score;

/// Turns features into scores, in plain Java: changing the score does not wait for the engine.
final class Scores {
  private Scores() {}

  /// Compares every row with every column.
  ///
  /// @param scale what the model multiplies a cosine with to get logits; without one, logits are
  ///     dot products
  /// @return (rows, columns) in row-major order
  static float[] of(List<float[]> rows, List<float[]> columns, Score score, OptionalDouble scale) {
    if (rows.isEmpty() || columns.isEmpty()) {
      return new float[0];
    }
    boolean logits = score != Score.DOT && score != Score.COSINE;
    boolean raw = score == Score.DOT || (logits && scale.isEmpty());
    float[] values = products(raw ? rows : normalised(rows), raw ? columns : normalised(columns));
    if (logits && scale.isPresent()) {
      double times = scale.getAsDouble();
      IntStream.range(0, values.length).forEach(i -> values[i] = (float) (values[i] * times));
    }
    int width = columns.size();
    if (score == Score.SOFTMAX_ROWS) {
      IntStream.range(0, rows.size()).forEach(row -> softmax(values, row * width, 1, width));
    }
    if (score == Score.SOFTMAX_COLUMNS) {
      IntStream.range(0, width).forEach(column -> softmax(values, column, width, rows.size()));
    }
    return values;
  }

  /// The length of a vector becomes one; a vector of zeros stays.
  private static List<float[]> normalised(List<float[]> vectors) {
    return vectors.stream().map(Scores::normalised).toList();
  }

  private static float[] normalised(float[] vector) {
    double squares = 0;
    for (float v : vector) {
      squares += (double) v * v;
    }
    float length = squares == 0 ? 1 : (float) Math.sqrt(squares);
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = vector[i] / length;
    }
    return unit;
  }

  /// Sums along columns of a transposed copy: the inner loop then has no order to keep, and the
  /// compiler makes vector instructions of it.
  private static float[] products(List<float[]> rows, List<float[]> columns) {
    int width = rows.getFirst().length;
    int count = columns.size();
    float[][] transposed = new float[width][count];
    for (int column = 0; column < count; column++) {
      for (int i = 0; i < width; i++) {
        transposed[i][column] = columns.get(column)[i];
      }
    }
    float[] values = new float[Math.multiplyExact(rows.size(), count)];
    IntStream.range(0, rows.size())
        .parallel()
        .forEach(
            row -> {
              float[] sums = new float[count];
              for (int i = 0; i < width; i++) {
                add(sums, transposed[i], rows.get(row)[i]);
              }
              System.arraycopy(sums, 0, values, row * count, count);
            });
    return values;
  }

  private static void add(float[] sums, float[] vector, float times) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += vector[i] * times;
    }
  }

  /// Over `count` values, `step` apart; the greatest is subtracted first, so that no power
  /// overflows.
  private static void softmax(float[] values, int from, int step, int count) {
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      greatest = Math.max(greatest, values[from + i * step]);
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += Math.exp(values[from + i * step] - greatest);
    }
    for (int i = 0; i < count; i++) {
      values[from + i * step] = (float) (Math.exp(values[from + i * step] - greatest) / sum);
    }
  }
}
