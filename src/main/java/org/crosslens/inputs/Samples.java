package org.crosslens.inputs;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/// The samples of a Java2D image as red, green and blue bytes, as the Python Imaging Library's
/// `convert("RGB")` gives them: grey replicated, alpha dropped, no colour profile applied.
///
/// `BufferedImage.getRGB` will not do for grey, since Java holds grey samples to be linear light
/// and brightens them on the way to RGB.
final class Samples {
  private Samples() {}

  /// All pixels, (height, width, 3).
  static byte[] rgb(BufferedImage image) {
    return readable(image.getColorModel()) ? components(image) : packed(image);
  }

  private static boolean readable(ColorModel model) {
    return model instanceof ComponentColorModel
        && !model.isAlphaPremultiplied()
        && (model.getTransferType() == DataBuffer.TYPE_BYTE
            || model.getTransferType() == DataBuffer.TYPE_USHORT)
        && switch (model.getColorSpace().getType()) {
          case ColorSpace.TYPE_GRAY, ColorSpace.TYPE_RGB, ColorSpace.TYPE_CMYK -> true;
          default -> false;
        };
  }

  /// Palettes and packed integers, where Java's own conversion does nothing to the values.
  private static byte[] packed(BufferedImage image) {
    int width = image.getWidth();
    byte[] rgb = new byte[width * image.getHeight() * 3];
    int[] row = new int[width];
    int out = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int pixel : row) {
        rgb[out++] = (byte) (pixel >> 16);
        rgb[out++] = (byte) (pixel >> 8);
        rgb[out++] = (byte) pixel;
      }
    }
    return rgb;
  }

  private static byte[] components(BufferedImage image) {
    ColorModel model = image.getColorModel();
    // Of 16 bits the upper eight count.
    int shift = model.getComponentSize(0) - 8;
    return convert(image.getRaster(), shift, colours(model));
  }

  private static Colours colours(ColorModel model) {
    return switch (model.getColorSpace().getType()) {
      case ColorSpace.TYPE_GRAY -> Colours.GREY;
      case ColorSpace.TYPE_CMYK -> Colours.CMYK;
      default -> Colours.RGB;
    };
  }

  /// The pixels of a raster whose samples mean `colours`, each shifted right by `shift` bits.
  static byte[] convert(Raster raster, int shift, Colours colours) {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    byte[] rgb = new byte[width * raster.getHeight() * 3];
    int[] row = new int[width * bands];
    int out = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int i = 0; i < row.length; i += bands, out += 3) {
        colours.write(row, i, shift, rgb, out);
      }
    }
    return rgb;
  }
}
