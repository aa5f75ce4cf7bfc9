package org.crosslens.figures;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// How a map of patches is laid over its picture.
///
/// @param map the colours
/// @param scale the range of the colours
/// @param opacity from 0, the picture alone, to 1, the map alone
/// @param smooth whether values run smoothly between patches instead of in squares
public record Tint(ColourMap map, Scale scale, double opacity, boolean smooth) {
  /// Checks the opacity.
  public Tint {
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("opacity " + opacity);
    }
  }

  /// A picture with a map laid over it, at the picture's size.
  ///
  /// @param picture what the patches were cut from, cropped as the model saw it
  public BufferedImage over(BufferedImage picture, PatchMap patches) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    float[] values = smooth ? patches.bilinear(width, height) : patches.nearest(width, height);
    int[] colours = Raster.of(values, height, width, map, scale).argb();
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.drawImage(picture, 0, 0, null);
    g.dispose();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    int weight = (int) Math.round(opacity * 256);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = mix(pixels[i], colours[i], weight);
    }
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }

  private static int mix(int below, int above, int weight) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = (below >> shift) & 255;
      int to = (above >> shift) & 255;
      mixed |= (from + (((to - from) * weight) >> 8)) << shift;
    }
    return mixed;
  }
}
