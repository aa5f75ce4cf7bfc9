package org.crosslens.ui.attention;

/// Where the small maps of a grid of layers and heads lie.
///
/// @param layers rows
/// @param firstHead the head of the first column
/// @param heads number of heads
/// @param side of a map in pixels
record GridPlan(int layers, int firstHead, int heads, int side) {
  /// Room for the numbers of layers and heads.
  static final int HEAD = 20;

  /// Pixels between maps.
  static final int GAP = 4;

  private static final int SMALLEST = 24;
  private static final int LARGEST = 56;

  /// Maps as large as a width allows.
  static GridPlan of(Recorded recorded, double width) {
    int columns = recorded.heads() - recorded.firstHead();
    int side = (int) Math.clamp((width - HEAD) / Math.max(1, columns) - GAP, SMALLEST, LARGEST);
    return new GridPlan(recorded.layers(), recorded.firstHead(), recorded.heads(), side);
  }

  int columns() {
    return heads - firstHead;
  }

  int step() {
    return side + GAP;
  }

  int width() {
    return HEAD + columns() * step();
  }

  int height() {
    return HEAD + layers * step();
  }

  int x(int head) {
    return HEAD + (head - firstHead) * step();
  }

  int y(int layer) {
    return HEAD + layer * step();
  }

  /// The map at a place; it may lie outside.
  Cell at(double x, double y) {
    return new Cell(
        (int) Math.floor((y - HEAD) / step()), (int) Math.floor((x - HEAD) / step()) + firstHead);
  }
}
