package org.crosslens.ui.similarity;

/// A rectangle of cells, both ends included.
record Span(int top, int left, int bottom, int right) {
  static Span between(int row, int column, int otherRow, int otherColumn) {
    return new Span(
        Math.min(row, otherRow),
        Math.min(column, otherColumn),
        Math.max(row, otherRow),
        Math.max(column, otherColumn));
  }
}
