package org.crosslens.ui.attention;

/// Which part of a matrix is seen; cells are square.
///
/// @param left columns left of the view's edge
/// @param top rows above the view's edge
/// @param cell side of a cell in pixels
record MatrixPlace(double left, double top, double cell) {
  private static final double LARGEST = 64;
  private static final double COMFORTABLE = 40;

  /// Everything at once; few cells do not grow beyond a comfortable size.
  static MatrixPlace fit(int rows, int columns, double width, double height) {
    double cell = Math.min(width / Math.max(1, columns), height / Math.max(1, rows));
    return new MatrixPlace(0, 0, Math.clamp(cell, 0.05, COMFORTABLE));
  }

  /// Cells larger or smaller, what lies at a point staying there.
  MatrixPlace zoom(double factor, double x, double y) {
    double side = Math.min(cell * factor, LARGEST);
    return new MatrixPlace(left + x / cell - x / side, top + y / cell - y / side, side);
  }

  MatrixPlace pan(double x, double y) {
    return new MatrixPlace(left - x / cell, top - y / cell, cell);
  }

  /// No empty room at the edges, and never smaller than everything at once.
  MatrixPlace within(int rows, int columns, double width, double height) {
    double side = Math.max(cell, fit(rows, columns, width, height).cell);
    return new MatrixPlace(
        Math.clamp(left, 0, Math.max(0, columns - width / side)),
        Math.clamp(top, 0, Math.max(0, rows - height / side)),
        side);
  }

  double x(double column) {
    return (column - left) * cell;
  }

  double y(double row) {
    return (row - top) * cell;
  }

  int column(double x) {
    return (int) Math.floor(left + x / cell);
  }

  int row(double y) {
    return (int) Math.floor(top + y / cell);
  }
}
