package org.crosslens.figures;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

/// A matrix as coloured pixels, one pixel a cell.
///
/// @param rows number of rows, the height
/// @param columns number of columns, the width
/// @param argb colours as `0xAARRGGBB`, (rows, columns) in row-major order; treat as read-only
public record Raster(int rows, int columns, int[] argb) {
  /// The longest side of a tile; graphics cards refuse longer ones.
  public static final int TILE = 4096;

  /// A part of a raster that is small enough for one picture.
  ///
  /// @param row first row
  /// @param column first column
  /// @param image one pixel a cell
  public record Tile(int row, int column, BufferedImage image) {}

  /// Checks that the sizes agree.
  public Raster {
    if (argb.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "%d pixels for %d x %d".formatted(argb.length, rows, columns));
    }
  }

  /// Colours a matrix.
  ///
  /// @param values (rows, columns) in row-major order
  public static Raster of(float[] values, int rows, int columns, ColourMap map, Scale scale) {
    int[] table = map.table();
    int[] argb = new int[values.length];
    float min = scale.min();
    float range = scale.max() - min;
    // One multiplication a cell; the general way through Scale and ColourMap takes five times as
    // long.
    float factor = range > 0 ? (table.length - 1) / range : 0;
    float start = range > 0 ? 0.5f : table.length / 2f;
    for (int i = 0; i < argb.length; i++) {
      float value = values[i];
      int index = (int) ((value - min) * factor + start);
      argb[i] =
          Float.isNaN(value)
              ? ColourMap.NOT_A_NUMBER
              : table[Math.clamp(index, 0, table.length - 1)];
    }
    return new Raster(rows, columns, argb);
  }

  /// The whole as one picture.
  ///
  /// @param cellWidth width of a cell in pixels
  /// @param cellHeight height of a cell in pixels
  public BufferedImage image(int cellWidth, int cellHeight) {
    return image(new Rectangle(columns, rows), cellWidth, cellHeight);
  }

  /// The whole as pictures of at most [#TILE] pixels a side, one pixel a cell.
  public List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>();
    for (int row = 0; row < rows; row += TILE) {
      for (int column = 0; column < columns; column += TILE) {
        var part =
            new Rectangle(
                column, row, Math.min(TILE, columns - column), Math.min(TILE, rows - row));
        tiles.add(new Tile(row, column, image(part, 1, 1)));
      }
    }
    return tiles;
  }

  private BufferedImage image(Rectangle part, int cellWidth, int cellHeight) {
    int width = part.width * cellWidth;
    var image = new BufferedImage(width, part.height * cellHeight, BufferedImage.TYPE_INT_ARGB);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < part.height; y++) {
      int line = y * cellHeight * width;
      int from = (part.y + y) * columns + part.x;
      for (int x = 0; x < width; x++) {
        pixels[line + x] = argb[from + x / cellWidth];
      }
      for (int copy = 1; copy < cellHeight; copy++) {
        System.arraycopy(pixels, line, pixels, line + copy * width, width);
      }
    }
    return image;
  }
}
