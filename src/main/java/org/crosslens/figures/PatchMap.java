package org.crosslens.figures;

import java.awt.image.BufferedImage;
import org.crosslens.results.PatchGrid;

/// One number a patch of a picture.
///
/// @param grid where the patches lie, in pixels of the picture that is shown
/// @param values (rows, columns) in row-major order; treat as read-only
public record PatchMap(PatchGrid grid, float[] values) {
  /// Checks that the sizes agree.
  public PatchMap {
    if (values.length != grid.patches()) {
      throw new IllegalArgumentException(
          "%d values for %d x %d patches".formatted(values.length, grid.rows(), grid.columns()));
    }
  }

  /// Patches that cover a picture from edge to edge.
  public static PatchMap covering(BufferedImage picture, int rows, int columns, float[] values) {
    var grid = new PatchGrid(rows, columns, 0, 0, picture.getWidth(), picture.getHeight());
    return new PatchMap(grid, values);
  }

  /// The same patches for the picture drawn larger or smaller.
  public PatchMap scaled(double across, double down) {
    var scaled =
        new PatchGrid(
            grid.rows(),
            grid.columns(),
            grid.left() * across,
            grid.top() * down,
            grid.width() * across,
            grid.height() * down);
    return new PatchMap(scaled, values);
  }

  /// The map at a size in pixels, each pixel with the value of its patch.
  ///
  /// @return (height, width) in row-major order
  public float[] nearest(int width, int height) {
    int columns = grid.columns();
    float[] pixels = new float[width * height];
    for (int y = 0; y < height; y++) {
      int row = (int) ((y + 0.5) * grid.rows() / height);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = values[row * columns + (int) ((x + 0.5) * columns / width)];
      }
    }
    return pixels;
  }

  /// The map at a size in pixels, linear between the middles of patches, flat beyond the outermost.
  ///
  /// @return (height, width) in row-major order
  public float[] bilinear(int width, int height) {
    float[] pixels = new float[width * height];
    for (int y = 0; y < height; y++) {
      double row = between(y, height, grid.rows());
      int above = Math.min((int) row, Math.max(grid.rows() - 2, 0));
      int below = Math.min(above + 1, grid.rows() - 1);
      for (int x = 0; x < width; x++) {
        double column = between(x, width, grid.columns());
        pixels[y * width + x] =
            (float) mix(along(above, column), along(below, column), row - above);
      }
    }
    return pixels;
  }

  private double along(int row, double column) {
    int columns = grid.columns();
    int left = Math.min((int) column, Math.max(columns - 2, 0));
    int right = Math.min(left + 1, columns - 1);
    return mix(values[row * columns + left], values[row * columns + right], column - left);
  }

  /// Half-pixel centres: pixel 0 of 4 over 2 patches lies a quarter of a patch before the first
  /// middle.
  private static double between(int pixel, int pixels, int patches) {
    return Math.clamp((pixel + 0.5) * patches / pixels - 0.5, 0, patches - 1);
  }

  private static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
