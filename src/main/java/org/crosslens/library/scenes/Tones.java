package org.crosslens.library.scenes;

import java.awt.Color;
import java.util.random.RandomGenerator;

/// The tones of one object: its colour, a little its own, lit and shaded.
///
/// @param light where light falls
/// @param base the middle tone
/// @param dark in the shade
/// @param deep for darker parts
/// @param contour of the outline, light on black objects so that they show at night
record Tones(Color light, Color base, Color dark, Color deep, Color contour) {
  static final Color INK = new Color(0x26242c);
  static final Color WOOD = new Color(0x8a6238);
  static final Color CREAM = new Color(0xf6ead2);
  static final Color STEM = new Color(0x3f7d34);

  static Tones of(Colour colour, RandomGenerator random) {
    Color middle = new Color(colour.rgb());
    float[] hsb = Color.RGBtoHSB(middle.getRed(), middle.getGreen(), middle.getBlue(), null);
    float hue = hsb[0] + (random.nextFloat() - 0.5f) * 0.018f;
    float bright = Math.clamp(hsb[2] * (0.95f + 0.1f * random.nextFloat()), 0f, 1f);
    Color base = Color.getHSBColor(hue, hsb[1], bright);
    if (colour == Colour.BLACK) {
      Color rim = new Color(0x7d7d8c);
      return new Tones(new Color(0x4a4a54), base, new Color(0x1d1d22), new Color(0x131317), rim);
    }
    // Shaded yellow looks olive and shaded orange looks brown, so bright colours are shaded less.
    double shade =
        switch (colour) {
          case WHITE -> 0.88;
          case YELLOW -> 0.9;
          case ORANGE -> 0.86;
          case PINK -> 0.84;
          default -> 0.74;
        };
    double depth = shade > 0.8 ? 0.42 : 0.36;
    return new Tones(
        blend(base, Color.WHITE, 0.28),
        base,
        scale(base, shade),
        scale(base, shade * shade),
        scale(base, depth));
  }

  /// A mixture of two colours.
  static Color blend(Color a, Color b, double share) {
    return new Color(
        mixed(a.getRed(), b.getRed(), share),
        mixed(a.getGreen(), b.getGreen(), share),
        mixed(a.getBlue(), b.getBlue(), share));
  }

  static Color scale(Color colour, double factor) {
    return blend(Color.BLACK, colour, factor);
  }

  static Color alpha(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  private static int mixed(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }
}
