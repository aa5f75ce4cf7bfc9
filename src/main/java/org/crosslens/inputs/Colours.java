package org.crosslens.inputs;

import com.drew.metadata.Metadata;
import com.drew.metadata.adobe.AdobeJpegDirectory;
import com.drew.metadata.jfif.JfifDirectory;
import com.drew.metadata.jpeg.JpegComponent;
import com.drew.metadata.jpeg.JpegDirectory;
import org.jspecify.annotations.Nullable;

/// What the samples of a pixel mean, and how red, green and blue come from them.
///
/// The integer formulas are those of libjpeg and of the Python Imaging Library, so that a decoded
/// photograph equals the one that the models were trained on.
enum Colours {
  /// One sample of brightness.
  GREY {
    @Override
    int rgb(int y, int b, int c, int d) {
      return pack(y, y, y);
    }
  },
  /// Red, green and blue as they are.
  RGB {
    @Override
    int rgb(int red, int green, int blue, int d) {
      return pack(red, green, blue);
    }
  },
  /// Brightness and two colour differences, as most JPEG files hold (JFIF 1.02).
  YCC {
    @Override
    int rgb(int y, int cb, int cr, int d) {
      int u = cb - 128;
      int v = cr - 128;
      int red = y + ((91881 * v + HALF) >> 16);
      int green = y + ((-22554 * u - 46802 * v + HALF) >> 16);
      int blue = y + ((116130 * u + HALF) >> 16);
      return pack(cut(red), cut(green), cut(blue));
    }
  },
  /// Four inks, where 255 is full ink.
  CMYK {
    @Override
    int rgb(int cyan, int magenta, int yellow, int black) {
      int light = 255 - black;
      return pack(
          light - scaled(cyan, light),
          light - scaled(magenta, light),
          light - scaled(yellow, light));
    }
  },
  /// Four inks as Adobe's programs store them in JPEG files, where 0 is full ink.
  INVERTED_CMYK {
    @Override
    int rgb(int cyan, int magenta, int yellow, int black) {
      return CMYK.rgb(255 - cyan, 255 - magenta, 255 - yellow, 255 - black);
    }
  },
  /// Adobe's inverted inks with the first three turned into brightness and colour differences.
  YCCK {
    @Override
    int rgb(int y, int cb, int cr, int black) {
      int inks = YCC.rgb(y, cb, cr, 0);
      return CMYK.rgb(inks >> 16, inks >> 8 & 255, inks & 255, 255 - black);
    }
  };

  private static final int HALF = 1 << 15;

  /// What the samples of a JPEG file mean, by libjpeg's rules: a JFIF mark, else Adobe's, else the
  /// names of the components. Four inks are taken to be inverted, as nearly all such files are.
  static Colours ofJpeg(int bands, Metadata metadata) {
    @Nullable Integer adobe = adobeTransform(metadata);
    return switch (bands) {
      case 1 -> GREY;
      case 4 -> adobe == null || adobe == 0 ? INVERTED_CMYK : YCCK;
      default -> {
        boolean jfif = metadata.containsDirectoryOfType(JfifDirectory.class);
        boolean plain = adobe == null ? namedRgb(metadata) : adobe == 0;
        yield plain && !jfif ? RGB : YCC;
      }
    };
  }

  private static @Nullable Integer adobeTransform(Metadata metadata) {
    AdobeJpegDirectory adobe = metadata.getFirstDirectoryOfType(AdobeJpegDirectory.class);
    return adobe == null ? null : adobe.getInteger(AdobeJpegDirectory.TAG_COLOR_TRANSFORM);
  }

  private static boolean namedRgb(Metadata metadata) {
    JpegDirectory frame = metadata.getFirstDirectoryOfType(JpegDirectory.class);
    JpegComponent first = frame == null ? null : frame.getComponent(0);
    return first != null && first.getComponentId() == 'R';
  }

  /// Red, green and blue of a pixel in one number, red highest; samples that it lacks are 0.
  abstract int rgb(int a, int b, int c, int d);

  /// Writes the pixel whose samples begin at `from` as three bytes at `to`.
  void write(int[] samples, int from, int shift, byte[] target, int to) {
    int a = samples[from] >> shift;
    boolean one = this == GREY;
    int b = one ? 0 : samples[from + 1] >> shift;
    int c = one ? 0 : samples[from + 2] >> shift;
    int d = one || this == RGB || this == YCC ? 0 : samples[from + 3] >> shift;
    int rgb = rgb(a, b, c, d);
    target[to] = (byte) (rgb >> 16);
    target[to + 1] = (byte) (rgb >> 8);
    target[to + 2] = (byte) rgb;
  }

  private static int pack(int red, int green, int blue) {
    return red << 16 | green << 8 | blue;
  }

  private static int cut(int value) {
    return Math.clamp(value, 0, 255);
  }

  /// a * b / 255, rounded.
  private static int scaled(int a, int b) {
    int product = a * b + 128;
    return ((product >> 8) + product) >> 8;
  }
}
