package org.crosslens.ui.similarity;

/// Which part of a matrix is seen, and how large its cells are.
///
/// @param left cells left of the view's edge
/// @param top cells above the view's edge
/// @param cellWidth pixels, below 1 where many columns share a pixel
/// @param cellHeight pixels
record Viewport(double left, double top, double cellWidth, double cellHeight) {
  private static final double WIDEST = 112;
  private static final double TALLEST = 72;
  private static final double LARGEST = 240;

  /// Everything at once; few cells do not grow beyond a comfortable size.
  static Viewport fit(int rows, int columns, double width, double height) {
    double cellWidth = Math.min(width / Math.max(columns, 1), WIDEST);
    double cellHeight = Math.min(height / Math.max(rows, 1), TALLEST);
    return new Viewport(0, 0, cellWidth, cellHeight);
  }

  double x(double column) {
    return (column - left) * cellWidth;
  }

  double y(double row) {
    return (row - top) * cellHeight;
  }

  int column(double x) {
    return (int) Math.floor(left + x / cellWidth);
  }

  int row(double y) {
    return (int) Math.floor(top + y / cellHeight);
  }

  /// Cells larger or smaller, what lies at a point staying there.
  Viewport zoom(double factor, double x, double y) {
    double wider = Math.min(cellWidth * factor, LARGEST);
    double taller = Math.min(cellHeight * factor, LARGEST);
    return new Viewport(
        left + x / cellWidth - x / wider, top + y / cellHeight - y / taller, wider, taller);
  }

  Viewport pan(double byX, double byY) {
    return new Viewport(left - byX / cellWidth, top - byY / cellHeight, cellWidth, cellHeight);
  }

  /// No empty room at the edges, and never smaller than everything at once.
  Viewport within(int rows, int columns, double width, double height) {
    Viewport all = fit(rows, columns, width, height);
    double w = Math.max(cellWidth, all.cellWidth);
    double h = Math.max(cellHeight, all.cellHeight);
    return new Viewport(
        Math.clamp(left, 0, Math.max(0, columns - width / w)),
        Math.clamp(top, 0, Math.max(0, rows - height / h)),
        w,
        h);
  }

  /// The least shift that brings a cell into sight.
  Viewport showing(int row, int column, double width, double height) {
    double x = column < 0 ? left : shift(left, column, width / cellWidth);
    double y = row < 0 ? top : shift(top, row, height / cellHeight);
    return new Viewport(x, y, cellWidth, cellHeight);
  }

  private static double shift(double start, int index, double seen) {
    return Math.clamp(start, Math.min(index + 1 - seen, index), index);
  }
}
