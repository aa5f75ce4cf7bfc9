package org.crosslens.library.scenes;

import java.awt.Color;

/// Draws fish and jellyfish.
final class SeaAnimals {
  private SeaAnimals() {}

  /// A fish seen from the side, with a fan tail, fins and scales or bands.
  static void fish(Brush b) {
    double flick = b.vary(-4, 4);
    b.shaded(
        Outline.blob(34, 37, 14, 14 + flick, 3, 8 + flick, 11, 37, 3, 66 + flick, 14, 60 + flick));
    b.shaded(Outline.blob(44, 18, 56, 3, 80, 8, 84, 20));
    b.shaded(Outline.blob(52, 56, 58, 71, 72, 69, 72, 56));
    b.body(Outline.blob(26, 37, 46, 17, 74, 12, 98, 23, 110, 39, 96, 54, 72, 61, 46, 57));
    if (b.choose(0, 1) == 0) {
      scales(b);
    } else {
      bands(b);
    }
    b.line(Outline.curve(84, 20, 76, 38, 85, 55), b.tones.contour(), 2.2);
    b.shaded(Outline.blob(72, 38, 58, 34, 54, 46, 70, 48));
    b.eye(94, 31, 6);
    b.line(Outline.curve(109, 42, 102, 47, 97, 44), b.tones.contour(), 2);
  }

  private static void scales(Brush b) {
    for (int column = 0; column < 3; column++) {
      for (int row = 0; row < 3; row++) {
        double x = 46 + column * 12 - (row % 2) * 4;
        b.line(Outline.arc(x, 28 + row * 10, 5, 5, 90, -180), b.tones.deep(), 1.6);
      }
    }
  }

  private static void bands(Brush b) {
    Color pale = Tones.alpha(Color.WHITE, 150);
    b.line(Outline.curve(46, 24, 40, 37, 46, 51), pale, 5);
    b.line(Outline.curve(62, 19, 56, 37, 62, 55), pale, 5);
  }

  /// A jellyfish: a glowing bell over waving arms.
  static void jellyfish(Brush b) {
    for (int i = 0; i < 7; i++) {
      double x = 14 + i * 9;
      double sway = b.vary(-5, 5);
      double end = b.vary(88, 104);
      b.line(
          Outline.thread(x, 44, x + sway, 58, x - sway, 74, x + sway * 0.6, end),
          i % 2 == 0 ? b.tones.base() : b.tones.dark(),
          3.4);
    }
    for (int i = 0; i < 3; i++) {
      double x = 29 + i * 12;
      double sway = b.vary(1.5, 3.5);
      b.limb(Outline.thread(x, 42, x + sway, 54, x - sway, 66, x + sway, 80), 6.5);
    }
    b.body(
        Outline.blob(
            4, 42, 8, 20, 26, 5, 41, 3, 56, 5, 74, 20, 78, 42, 68, 49, 59, 42, 50, 50, 41, 43, 32,
            50, 23, 42, 14, 49));
    b.fill(Outline.oval(41, 26, 24, 14), Tones.alpha(Color.WHITE, 70));
    b.fill(Outline.blob(16, 28, 22, 14, 34, 9, 26, 20), Tones.alpha(Color.WHITE, 140));
    int spots = b.choose(2, 5);
    for (int i = 0; i < spots; i++) {
      b.fill(Outline.oval(b.vary(20, 64), b.vary(24, 38), 2.4, 2), b.tones.deep());
    }
  }
}
