package org.crosslens.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;

/// The cells of a matrix figure, with their numbers where these fit.
///
/// @param rows number of rows
/// @param columns number of columns
/// @param values (rows, columns) in row-major order
record MatrixBody(int rows, int columns, float[] values, Colouring colouring) {
  private static final double LONGEST_SIDE = 8000;

  /// Width of a cell in pixels: a whole number, or below 1 where there are more than 8,000 columns.
  double cellWidth() {
    return cell(columns, rows, 1100, 800);
  }

  /// Height of a cell in pixels.
  double cellHeight() {
    return cell(rows, columns, 800, 1100);
  }

  /// Width of all cells.
  int width() {
    return (int) Math.ceil(columns * cellWidth());
  }

  /// Height of all cells.
  int height() {
    return (int) Math.ceil(rows * cellHeight());
  }

  private static double cell(int count, int others, int room, int othersRoom) {
    double own = side(count, room);
    double other = side(others, othersRoom);
    // Square where that costs little; one picture against 5,000 captions keeps a readable row.
    return own / other <= 3 && other / own <= 3 ? Math.min(own, other) : own;
  }

  private static double side(int count, int room) {
    return count > LONGEST_SIDE
        ? LONGEST_SIDE / count
        : Math.clamp(room / Math.max(count, 1), 1, 96);
  }

  void draw(Graphics2D g, int x, int y) {
    if (values.length == 0) {
      return;
    }
    Raster raster = Raster.of(values, rows, columns, colouring.map(), colouring.scale());
    double width = cellWidth();
    double height = cellHeight();
    if (width > 1 && height > 1) {
      // Whole pixels a cell in the picture itself, since a viewer of SVG would blur a small one.
      g.drawImage(raster.image((int) width, (int) height), x, y, null);
    } else {
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
      for (Raster.Tile tile : raster.tiles()) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(width, height);
        place.translate(tile.column(), tile.row());
        g.drawImage(tile.image(), place, null);
      }
    }
    drawNumbers(g, raster, x, y);
  }

  private void drawNumbers(Graphics2D g, Raster raster, int x, int y) {
    double width = cellWidth();
    double height = cellHeight();
    Lettering letters = width >= 48 ? Lettering.LABEL : Lettering.SMALL;
    Scale scale = colouring.scale();
    String longest = Numbers.word(scale.min() < 0 ? scale.min() : scale.max(), scale);
    if (height < letters.line() || width < letters.width(longest) + 3) {
      return;
    }
    for (int i = 0; i < values.length; i++) {
      if (Float.isNaN(values[i])) {
        continue;
      }
      g.setColor(onTopOf(raster.argb()[i]));
      int row = i / columns;
      int column = i % columns;
      String word = Numbers.word(values[i], scale);
      letters.centre(g, word, x + (column + 0.5) * width, y + (row + 0.5) * height);
    }
  }

  /// Black or white, whichever reads better on a colour (luma of ITU-R BT.601).
  static Color onTopOf(int argb) {
    int luma = (299 * (argb >> 16 & 255) + 587 * (argb >> 8 & 255) + 114 * (argb & 255)) / 1000;
    return luma > 140 ? Color.BLACK : Color.WHITE;
  }
}
