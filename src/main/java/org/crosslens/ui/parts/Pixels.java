package org.crosslens.ui.parts;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Colours as pixels.
public final class Pixels {
  private Pixels() {}

  /// A picture of colours.
  ///
  /// @param argb `0xAARRGGBB`, (height, width) in row-major order
  public static Image image(int[] argb, int width, int height) {
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return image;
  }

  /// Whether black letters read better on a colour than white ones (luma of ITU-R BT.601).
  public static boolean isLight(int argb) {
    int luma = 299 * (argb >> 16 & 255) + 587 * (argb >> 8 & 255) + 114 * (argb & 255);
    return luma > 140_000;
  }
}
