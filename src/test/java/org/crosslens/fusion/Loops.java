package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/// The same mathematics a second time: loops over `double[][]`, one pair at a time, without
/// padding.
///
/// @param weights the tensors that the mechanism under test was built from
record Loops(Drawn weights) {
  double[] vector(String name) {
    float[] values = tensor(name).toFloatArray();
    double[] vector = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      vector[i] = values[i];
    }
    return vector;
  }

  double[][] matrix(String name) {
    Shape shape = tensor(name).getShape();
    double[] flat = vector(name);
    int columns = (int) shape.get(shape.dimension() - 1);
    double[][] matrix = new double[flat.length / columns][columns];
    for (int i = 0; i < flat.length; i++) {
      matrix[i / columns][i % columns] = flat[i];
    }
    return matrix;
  }

  private NDArray tensor(String name) {
    NDArray tensor = weights.tensors().get(name);
    if (tensor == null) {
      throw new IllegalArgumentException(name + " is not among " + weights.tensors().keySet());
    }
    return tensor;
  }

  /// `x W^T + b` with `NAME.weight` and, where there is one, `NAME.bias`.
  double[][] linear(String name, double[][] x) {
    double[][] y = times(x, transpose(matrix(name + ".weight")));
    return weights.tensors().containsKey(name + ".bias") ? plusRow(y, vector(name + ".bias")) : y;
  }

  double[][] norm(String name, double[][] x) {
    double[] gain = vector(name + ".weight");
    double[] shift = vector(name + ".bias");
    double[][] y = new double[x.length][gain.length];
    for (int i = 0; i < x.length; i++) {
      double mean = 0;
      double square = 0;
      for (double v : x[i]) {
        mean += v / gain.length;
      }
      for (double v : x[i]) {
        square += (v - mean) * (v - mean) / gain.length;
      }
      for (int j = 0; j < gain.length; j++) {
        y[i][j] = (x[i][j] - mean) / Math.sqrt(square + 1e-5) * gain[j] + shift[j];
      }
    }
    return y;
  }

  /// Heads side by side: each pair of column blocks attends on its own.
  static double[][] attention(double[][] q, double[][] k, double[][] v, int heads) {
    return attention(q, k, v, heads, (i, j) -> true);
  }

  /// Whether a query may look at a key.
  interface Allowed {
    boolean look(int query, int key);
  }

  static double[][] attention(
      double[][] q, double[][] k, double[][] v, int heads, Allowed allowed) {
    int each = q[0].length / heads;
    int value = v[0].length / heads;
    double[][] joined = new double[q.length][0];
    for (int h = 0; h < heads; h++) {
      double[][] pattern =
          pattern(
              columns(q, h * each, (h + 1) * each), columns(k, h * each, (h + 1) * each), allowed);
      joined = beside(joined, times(pattern, columns(v, h * value, (h + 1) * value)));
    }
    return joined;
  }

  static double[][] pattern(double[][] q, double[][] k) {
    return pattern(q, k, (i, j) -> true);
  }

  static double[][] pattern(double[][] q, double[][] k, Allowed allowed) {
    double[][] pattern = new double[q.length][k.length];
    for (int i = 0; i < q.length; i++) {
      for (int j = 0; j < k.length; j++) {
        double total = 0;
        for (int other = 0; other < k.length; other++) {
          double more = dot(q[i], k[other]) - dot(q[i], k[j]);
          total += allowed.look(i, other) ? Math.exp(more / Math.sqrt(q[i].length)) : 0;
        }
        pattern[i][j] = allowed.look(i, j) ? 1 / total : 0;
      }
    }
    return pattern;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  static double[][] times(double[][] a, double[][] b) {
    double[][] columns = transpose(b);
    double[][] product = new double[a.length][columns.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        product[i][j] = dot(a[i], columns[j]);
      }
    }
    return product;
  }

  static double[][] transpose(double[][] a) {
    double[][] turned = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        turned[j][i] = a[i][j];
      }
    }
    return turned;
  }

  static double[][] map(double[][] a, DoubleUnaryOperator f) {
    return zip(a, a, (x, y) -> f.applyAsDouble(x));
  }

  static double[][] zip(double[][] a, double[][] b, DoubleBinaryOperator f) {
    double[][] result = new double[a.length][a[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[i].length; j++) {
        result[i][j] = f.applyAsDouble(a[i][j], b[i][j]);
      }
    }
    return result;
  }

  static double[][] plus(double[][] a, double[][] b) {
    return zip(a, b, Double::sum);
  }

  static double[][] product(double[][] a, double[][] b) {
    return zip(a, b, (x, y) -> x * y);
  }

  static double[][] scale(double[][] a, double factor) {
    return map(a, x -> x * factor);
  }

  static double[][] plusRow(double[][] a, double[] row) {
    double[][] result = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      result[i] = plus(new double[][] {a[i]}, new double[][] {row})[0];
    }
    return result;
  }

  static double[][] columns(double[][] a, int from, int to) {
    double[][] part = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      part[i] = Arrays.copyOfRange(a[i], from, to);
    }
    return part;
  }

  static double[][] rows(double[][] a, int from, int to) {
    return Arrays.copyOfRange(a, from, to);
  }

  static double[][] beside(double[][] a, double[][] b) {
    double[][] joined = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      joined[i] = Arrays.copyOf(a[i], a[i].length + b[i].length);
      System.arraycopy(b[i], 0, joined[i], a[i].length, b[i].length);
    }
    return joined;
  }

  static double[][] above(double[][] a, double[][] b) {
    double[][] joined = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, joined, a.length, b.length);
    return joined;
  }

  /// The mean row, as a matrix of one.
  static double[][] mean(double[][] a) {
    double[] mean = new double[a[0].length];
    for (double[] row : a) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += row[j] / a.length;
      }
    }
    return new double[][] {mean};
  }

  static double cosine(double[][] a, double[][] b) {
    return dot(a[0], b[0]) / Math.sqrt(dot(a[0], a[0]) * dot(b[0], b[0]));
  }

  static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /// By Simpson's rule on the normal density from 0 to x, so that no erf is borrowed.
  static double gelu(double x) {
    int steps = 400;
    double step = x / steps;
    double area = 0;
    for (int i = 0; i <= steps; i++) {
      double t = i * step;
      double weight = i == 0 || i == steps ? 1 : (i % 2 == 1 ? 4 : 2);
      area += weight * Math.exp(-t * t / 2) / Math.sqrt(2 * Math.PI);
    }
    return x * (0.5 + area * step / 3);
  }
}
