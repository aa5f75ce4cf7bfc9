package org.crosslens.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Makes a map of patches easier to read without moving its peaks.
public final class Smoothing {
  private Smoothing() {}

  /// A Gaussian blur. Near an edge only the patches that exist count, so that edges do not darken.
  ///
  /// @param map one value a patch
  /// @param sigma standard deviation in patches; 0 changes nothing
  public static Matrix gaussian(Matrix map, double sigma) {
    if (sigma <= 0) {
      return map;
    }
    // A Gaussian is the same along rows and then along columns.
    return alongRows(alongRows(map, sigma).transposed(), sigma).transposed();
  }

  private static Matrix alongRows(Matrix map, double sigma) {
    int reach = (int) Math.ceil(3 * sigma);
    float[] blurred = new float[map.values().length];
    for (int i = 0; i < blurred.length; i++) {
      int row = i / map.columns();
      int middle = i % map.columns();
      double sum = 0;
      double weights = 0;
      int last = Math.min(map.columns() - 1, middle + reach);
      for (int column = Math.max(0, middle - reach); column <= last; column++) {
        double away = (column - middle) / sigma;
        double weight = Math.exp(-0.5 * away * away);
        sum += weight * map.at(row, column);
        weights += weight;
      }
      blurred[i] = (float) (sum / weights);
    }
    return new Matrix(map.rows(), map.columns(), blurred);
  }

  /// Keeps the greatest values that together hold a share of the whole, and sets the others to
  /// zero.
  ///
  /// @param map not negative; equal values are kept in their order
  /// @param share of the sum, from 0 to 1; 1 keeps all that is not zero
  public static Matrix heaviest(Matrix map, double share) {
    float[] values = map.values();
    double wanted = share * IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(i -> -values[i]));
    float[] kept = new float[values.length];
    double sum = 0;
    for (int i = 0; i < order.length && sum < wanted; i++) {
      kept[order[i]] = values[order[i]];
      sum += values[order[i]];
    }
    return new Matrix(map.rows(), map.columns(), kept);
  }
}
