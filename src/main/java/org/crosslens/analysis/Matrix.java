package org.crosslens.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A small dense matrix with just the operations that the equations of this package need.
///
/// @param rows number of rows
/// @param columns number of columns
/// @param values (rows, columns) in row-major order; treat as read-only
public record Matrix(int rows, int columns, float[] values) {
  /// Checks that the sizes agree.
  public Matrix {
    if (values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "%d values for %d x %d".formatted(values.length, rows, columns));
    }
  }

  /// Ones on the diagonal.
  public static Matrix identity(int size) {
    float[] values = new float[size * size];
    for (int i = 0; i < size; i++) {
      values[i * size + i] = 1;
    }
    return new Matrix(size, size, values);
  }

  /// All zeros.
  public static Matrix zeros(int rows, int columns) {
    return new Matrix(rows, columns, new float[rows * columns]);
  }

  /// One element.
  public float at(int row, int column) {
    return values[row * columns + column];
  }

  /// One row, a copy.
  public float[] row(int row) {
    return Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
  }

  /// The matrix product of this and another.
  public Matrix times(Matrix other) {
    requireSame(columns, other.rows);
    float[] product = new float[rows * other.columns];
    IntStream.range(0, rows).parallel().forEach(row -> multiply(row, other, product));
    return new Matrix(rows, other.columns, product);
  }

  private void multiply(int row, Matrix other, float[] product) {
    float[] factors = other.values;
    int to = row * other.columns;
    for (int inner = 0; inner < columns; inner++) {
      float factor = values[row * columns + inner];
      int from = inner * other.columns;
      // Along both rows, so that the loop stays in the cache.
      for (int column = 0; column < other.columns; column++) {
        product[to + column] += factor * factors[from + column];
      }
    }
  }

  /// The sum of this and another of the same size.
  public Matrix plus(Matrix other) {
    requireSame(rows, other.rows);
    requireSame(columns, other.columns);
    float[] sum = values.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.values[i];
    }
    return new Matrix(rows, columns, sum);
  }

  /// Every element multiplied by a number.
  public Matrix scaled(float factor) {
    float[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return new Matrix(rows, columns, scaled);
  }

  /// Rows as columns.
  public Matrix transposed() {
    float[] turned = new float[values.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        turned[column * rows + row] = values[row * columns + column];
      }
    }
    return new Matrix(columns, rows, turned);
  }

  /// Each row divided by its sum; a row that sums to zero stays.
  public Matrix rowsSummingToOne() {
    float[] shares = values.clone();
    for (int row = 0; row < rows; row++) {
      float sum = 0;
      for (int i = row * columns; i < (row + 1) * columns; i++) {
        sum += values[i];
      }
      for (int i = row * columns; sum != 0 && i < (row + 1) * columns; i++) {
        shares[i] /= sum;
      }
    }
    return new Matrix(rows, columns, shares);
  }

  private static void requireSame(int size, int other) {
    if (size != other) {
      throw new IllegalArgumentException("sizes %d and %d disagree".formatted(size, other));
    }
  }
}
