package org.crosslens.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.crosslens.results.Ranking;
import org.crosslens.results.Ranking.Partner;
import org.crosslens.results.SimilarityMatrix;

/// Who is most similar to whom, both ways.
///
/// A value that is not a number ranks below all others. Equal values stand in the matrix's order.
public final class Rankings {
  private Rankings() {}

  /// The columns most similar to a row.
  ///
  /// @param count how many at most
  public static Ranking ofRow(SimilarityMatrix matrix, int row, int count) {
    int columns = matrix.columns().size();
    return new Ranking(
        matrix.rows().get(row),
        best(matrix, matrix.columns(), column -> row * columns + column, count));
  }

  /// The rows most similar to a column.
  ///
  /// @param count how many at most
  public static Ranking ofColumn(SimilarityMatrix matrix, int column, int count) {
    int columns = matrix.columns().size();
    return new Ranking(
        matrix.columns().get(column),
        best(matrix, matrix.rows(), row -> row * columns + column, count));
  }

  /// The rank of a column among all columns for a row: one more than the number that are better.
  public static int inRow(SimilarityMatrix matrix, int row, int column) {
    float value = value(matrix.at(row, column));
    return 1
        + (int)
            IntStream.range(0, matrix.columns().size())
                .filter(other -> value(matrix.at(row, other)) > value)
                .count();
  }

  /// The rank of a row among all rows for a column: one more than the number that are better.
  public static int inColumn(SimilarityMatrix matrix, int row, int column) {
    float value = value(matrix.at(row, column));
    return 1
        + (int)
            IntStream.range(0, matrix.rows().size())
                .filter(other -> value(matrix.at(other, column)) > value)
                .count();
  }

  private static List<Partner> best(
      SimilarityMatrix matrix, List<String> names, IntUnaryOperator place, int count) {
    float[] values = new float[names.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(matrix.values()[place.applyAsInt(i)]);
    }
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparing(i -> -values[i]))
            .limit(count)
            .mapToInt(i -> i)
            .toArray();
    int[] ranks = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      ranks[i] = i > 0 && values[order[i]] == values[order[i - 1]] ? ranks[i - 1] : i + 1;
    }
    return IntStream.range(0, order.length)
        .mapToObj(
            i ->
                new Partner(
                    order[i],
                    names.get(order[i]),
                    matrix.values()[place.applyAsInt(order[i])],
                    ranks[i]))
        .toList();
  }

  static float value(float value) {
    return Float.isNaN(value) ? Float.NEGATIVE_INFINITY : value;
  }
}
