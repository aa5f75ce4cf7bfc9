package org.crosslens.inputs;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/// Pictures ready for a model, all padded to one size.
///
/// @param count number of pictures
/// @param height rows
/// @param width columns
/// @param values (count, 3, height, width), 0 where padded; treat as read-only
/// @param mask (count, height, width), 1 where there is a picture and 0 where padded
public record PictureBatch(int count, int height, int width, float[] values, long[] mask) {
  /// Checks that the sizes agree.
  public PictureBatch {
    long pixels = (long) count * height * width;
    if (values.length != 3 * pixels || mask.length != pixels) {
      throw new IllegalArgumentException(
          "%d values for %d pictures of %d x %d".formatted(values.length, count, width, height));
    }
  }

  static PictureBatch empty(int count, int height, int width) {
    int pixels = Math.multiplyExact(count, Math.multiplyExact(height, width));
    return new PictureBatch(
        count, height, width, new float[Math.multiplyExact(3, pixels)], new long[pixels]);
  }

  /// Puts a picture in its place, each byte replaced by its level, (3, 256).
  void put(int index, RgbImage picture, float[][] levels) {
    for (int colour = 0; colour < 3; colour++) {
      int plane = (index * 3 + colour) * height * width;
      for (int y = 0; y < picture.height(); y++) {
        int from = y * picture.width() * 3 + colour;
        int to = plane + y * width;
        for (int x = 0; x < picture.width(); x++, from += 3) {
          values[to + x] = levels[colour][picture.pixels()[from] & 0xff];
        }
      }
    }
    for (int y = 0; y < picture.height(); y++) {
      int row = (index * height + y) * width;
      Arrays.fill(mask, row, row + picture.width(), 1);
    }
  }

  /// The pictures as a tensor, (batch, 3, height, width) float32, `pixel_values` to the models.
  public NDArray pixelValues(NDManager manager) {
    return manager.create(values, new Shape(count, 3, height, width));
  }

  /// Where there are pictures, (batch, height, width) int64, `pixel_mask` to the models.
  public NDArray pixelMask(NDManager manager) {
    return manager.create(mask, new Shape(count, height, width));
  }
}
