package org.crosslens.figures;

/// One number a patch of a picture.
///
/// @param rows rows of patches
/// @param columns columns of patches
/// @param values (rows, columns) in row-major order; treat as read-only
public record PatchMap(int rows, int columns, float[] values) {
  /// Checks that the sizes agree and that there is a patch.
  public PatchMap {
    if (rows < 1 || columns < 1 || values.length != (long) rows * columns) {
      throw new IllegalArgumentException(
          "%d values for %d x %d patches".formatted(values.length, rows, columns));
    }
  }

  /// The map at a picture's size, each pixel with the value of its patch.
  ///
  /// @return (height, width) in row-major order
  public float[] nearest(int width, int height) {
    float[] pixels = new float[width * height];
    for (int y = 0; y < height; y++) {
      int row = (int) ((y + 0.5) * rows / height);
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = values[row * columns + (int) ((x + 0.5) * columns / width)];
      }
    }
    return pixels;
  }

  /// The map at a picture's size, linear between the middles of patches, flat beyond the outermost.
  ///
  /// @return (height, width) in row-major order
  public float[] bilinear(int width, int height) {
    float[] pixels = new float[width * height];
    for (int y = 0; y < height; y++) {
      double row = between(y, height, rows);
      int above = Math.min((int) row, Math.max(rows - 2, 0));
      int below = Math.min(above + 1, rows - 1);
      for (int x = 0; x < width; x++) {
        double column = between(x, width, columns);
        pixels[y * width + x] =
            (float) mix(along(above, column), along(below, column), row - above);
      }
    }
    return pixels;
  }

  private double along(int row, double column) {
    int left = Math.min((int) column, Math.max(columns - 2, 0));
    int right = Math.min(left + 1, columns - 1);
    return mix(values[row * columns + left], values[row * columns + right], column - left);
  }

  /// Half-pixel centres: pixel 0 of 4 over 2 patches lies a quarter of a patch before the first
  // middle.
  private static double between(int pixel, int pixels, int patches) {
    return Math.clamp((pixel + 0.5) * patches / pixels - 0.5, 0, patches - 1);
  }

  private static double mix(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
