package org.crosslens.figures;

import java.awt.Graphics2D;
import java.util.List;

/// Names along the rows or columns of a matrix, cut to a length and thinned out where they crowd.
///
/// @param names one a row or column
/// @param cell pixels from one to the next
record AxisLabels(List<String> names, double cell) {
  private static final Lettering LETTERING = Lettering.LABEL;
  private static final int LONGEST = 210;
  private static final double SLANT = -Math.PI / 4;

  /// Every how many-th name is shown on rows.
  int every() {
    return (int) Math.max(1, Math.ceil(LETTERING.line() / cell));
  }

  /// Width that row names take.
  double length() {
    double longest = 0;
    for (int i = 0; i < names.size(); i += every()) {
      longest = Math.max(longest, LETTERING.width(fit(i)));
    }
    return longest;
  }

  /// Whether column names fit beside each other without a slant.
  boolean level() {
    return length() + 8 <= cell;
  }

  /// Height that column names take.
  double height() {
    return level() ? LETTERING.line() : length() * 0.7072 + LETTERING.line();
  }

  /// How far slanted column names reach beyond the last column's right edge.
  double overhang() {
    return level() ? 0 : length() * 0.7072;
  }

  /// Draws row names that end at `x`; the first row begins at `y`.
  void drawRows(Graphics2D g, double x, double y) {
    for (int i = 0; i < names.size(); i += every()) {
      LETTERING.right(g, fit(i), x, y + (i + 0.5) * cell);
    }
  }

  /// Draws column names above `y`; the first column begins at `x`.
  void drawColumns(Graphics2D g, double x, double y) {
    int step = (int) Math.max(1, Math.ceil(LETTERING.line() * 1.2 / cell));
    for (int i = 0; i < names.size(); i += level() ? 1 : step) {
      double middle = x + (i + 0.5) * cell;
      if (level()) {
        LETTERING.centre(g, fit(i), middle, y - LETTERING.line() / 2.0);
      } else {
        LETTERING.rotated(g, fit(i), middle, y - LETTERING.line() / 2.0, SLANT);
      }
    }
  }

  private String fit(int index) {
    return LETTERING.fit(names.get(index), LONGEST);
  }
}
