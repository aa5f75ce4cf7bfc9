package org.crosslens.inputs;

import java.awt.image.BufferedImage;

/// A picture as bytes, the form that every picture takes before it becomes a tensor.
///
/// @param width columns
/// @param height rows
/// @param pixels (height, width, 3) unsigned bytes, red first; treat as read-only
public record RgbImage(int width, int height, byte[] pixels) {
  /// Checks that the sizes agree.
  public RgbImage {
    if (width < 1 || height < 1 || pixels.length != 3L * width * height) {
      throw new IllegalArgumentException(
          "%d bytes for a picture of %d x %d".formatted(pixels.length, width, height));
    }
  }

  /// The picture in an image of Java2D, its samples as they are stored and its alpha dropped.
  public static RgbImage of(BufferedImage image) {
    return new RgbImage(image.getWidth(), image.getHeight(), Samples.rgb(image));
  }

  /// A copy for Java2D, of type `TYPE_INT_RGB`.
  public BufferedImage toBufferedImage() {
    int[] packed = new int[width * height];
    for (int i = 0, p = 0; i < packed.length; i++, p += 3) {
      packed[i] = at(p) << 16 | at(p + 1) << 8 | at(p + 2);
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.getRaster().setDataElements(0, 0, width, height, packed);
    return image;
  }

  private int at(int index) {
    return Byte.toUnsignedInt(pixels[index]);
  }
}
