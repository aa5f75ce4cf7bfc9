package org.crosslens.ui.similarity;

import org.crosslens.results.SimilarityMatrix;
import org.crosslens.ui.desk.Comparison;
import org.jspecify.annotations.Nullable;

/// By what rows and columns are sorted, so that other values are sorted in the same way.
///
/// @param column the matrix column that sorts the rows, or [#NONE]
/// @param row the matrix row that sorts the columns, [#NONE], or [#DIAGONAL]
record Sorting(int column, int row) {
  /// As they come.
  static final int NONE = -1;

  /// Columns by their best row.
  static final int DIAGONAL = -2;

  static final Sorting AS_THEY_COME = new Sorting(NONE, NONE);

  /// The same with rows sorted by a column.
  Sorting byColumn(int other) {
    return new Sorting(other, row);
  }

  /// The same with columns sorted by a row.
  Sorting byRow(int other) {
    return new Sorting(column, other);
  }

  /// The order of a matrix.
  Order of(SimilarityMatrix matrix) {
    int rows = matrix.rows().size();
    int columns = matrix.columns().size();
    int[] across =
        row == DIAGONAL
            ? Order.diagonal(matrix)
            : row == NONE ? Order.identity(columns) : Order.columnsBy(matrix, row);
    return new Order(
        column == NONE ? Order.identity(rows) : Order.rowsBy(matrix, column), across, words());
  }

  private String words() {
    String down = column == NONE ? "" : "rows sorted by one column";
    String across =
        row == NONE
            ? ""
            : row == DIAGONAL ? "columns sorted by their best row" : "columns sorted by one row";
    return down.isEmpty() || across.isEmpty() ? down + across : down + ", " + across;
  }

  /// What stays of it for a newer comparison: all while the same items are compared, perhaps with
  /// captions behind them; else nothing, since rows and columns mean others.
  Sorting kept(@Nullable Comparison old, @Nullable Comparison now) {
    boolean same =
        old != null
            && now != null
            && old.axes() == now.axes()
            && old.collection().pictures().equals(now.collection().pictures())
            && old.rows() <= now.rows()
            && old.columns() <= now.columns();
    return same ? this : AS_THEY_COME;
  }
}
