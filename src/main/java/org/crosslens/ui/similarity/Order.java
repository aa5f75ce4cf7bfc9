package org.crosslens.ui.similarity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.crosslens.results.SimilarityMatrix;

/// In which order rows and columns are shown.
///
/// @param rows the matrix row at each place
/// @param columns the matrix column at each place
/// @param words how they are sorted, empty for as they come
record Order(int[] rows, int[] columns, String words) {
  /// Rows with the most similar one of a column first.
  static int[] rowsBy(SimilarityMatrix matrix, int column) {
    return sorted(matrix.rows().size(), row -> matrix.at(row, column));
  }

  /// Columns with the most similar one of a row first.
  static int[] columnsBy(SimilarityMatrix matrix, int row) {
    return sorted(matrix.columns().size(), column -> matrix.at(row, column));
  }

  /// Each column beside the others whose best row is the same, so that matches form a diagonal.
  static int[] diagonal(SimilarityMatrix matrix) {
    int count = matrix.columns().size();
    int[] best = IntStream.range(0, count).map(column -> bestRow(matrix, column)).toArray();
    return IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingInt(column -> best[column]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// The place of a matrix row, or -1.
  int placeOfRow(int row) {
    return place(rows, row);
  }

  /// The place of a matrix column, or -1.
  int placeOfColumn(int column) {
    return place(columns, column);
  }

  private static int place(int[] order, int index) {
    if (index < 0 || (index < order.length && order[index] == index)) {
      return index;
    }
    for (int place = 0; place < order.length; place++) {
      if (order[place] == index) {
        return place;
      }
    }
    return -1;
  }

  private static int bestRow(SimilarityMatrix matrix, int column) {
    int best = 0;
    for (int row = 1; row < matrix.rows().size(); row++) {
      best = matrix.at(row, column) > matrix.at(best, column) ? row : best;
    }
    return best;
  }

  private interface Values {
    float at(int index);
  }

  private static int[] sorted(int count, Values values) {
    Integer[] indices = new Integer[count];
    Arrays.setAll(indices, i -> i);
    Arrays.sort(indices, (a, b) -> Float.compare(values.at(b), values.at(a)));
    return Arrays.stream(indices).mapToInt(Integer::intValue).toArray();
  }

  /// As they come.
  static int[] identity(int count) {
    return IntStream.range(0, count).toArray();
  }
}
