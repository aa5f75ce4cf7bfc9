package org.crosslens.ui.similarity;

import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Scale;
import org.crosslens.results.SimilarityMatrix;

/// Colours the visible part of a matrix, pixel by pixel, so that the work depends on the screen and
/// not on the matrix; a pixel over many cells has the colour of their mean.
record Cells(SimilarityMatrix matrix, Order order, ColourMap map, Scale scale) {

  /// The colours seen through a viewport, (height, width) in row-major order.
  int[] paint(Viewport view, int width, int height) {
    int[] columnStarts = starts(view.left(), view.cellWidth(), width, order.columns().length);
    int[] rowStarts = starts(view.top(), view.cellHeight(), height, order.rows().length);
    int[] table = map.table();
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      // Cells taller than a pixel: the line above is the same.
      if (y > 0 && rowStarts[2 * y] == rowStarts[2 * y - 2] && view.cellHeight() >= 1) {
        System.arraycopy(argb, (y - 1) * width, argb, y * width, width);
        continue;
      }
      for (int x = 0; x < width; x++) {
        float mean =
            mean(
                rowStarts[2 * y],
                rowStarts[2 * y + 1],
                columnStarts[2 * x],
                columnStarts[2 * x + 1]);
        argb[y * width + x] = colour(table, mean);
      }
    }
    return argb;
  }

  /// First and last-but-one cell of each pixel, in pairs.
  private static int[] starts(double first, double cell, int pixels, int count) {
    int[] starts = new int[2 * pixels];
    for (int i = 0; i < pixels; i++) {
      int from = (int) Math.floor(first + (cell >= 1 ? (i + 0.5) / cell : i / cell));
      int to = cell >= 1 ? from + 1 : (int) Math.floor(first + (i + 1) / cell);
      starts[2 * i] = Math.clamp(from, 0, count - 1);
      starts[2 * i + 1] = Math.clamp(to, starts[2 * i] + 1, count);
    }
    return starts;
  }

  private float mean(int fromRow, int toRow, int fromColumn, int toColumn) {
    float[] values = matrix.values();
    int width = matrix.columns().size();
    float sum = 0;
    for (int row = fromRow; row < toRow; row++) {
      int line = order.rows()[row] * width;
      for (int column = fromColumn; column < toColumn; column++) {
        sum += values[line + order.columns()[column]];
      }
    }
    return sum / ((toRow - fromRow) * (toColumn - fromColumn));
  }

  private int colour(int[] table, float value) {
    if (Float.isNaN(value)) {
      return ColourMap.NOT_A_NUMBER;
    }
    double share = scale.at(value);
    return table[Math.clamp(Math.round(share * (table.length - 1)), 0, table.length - 1)];
  }
}
