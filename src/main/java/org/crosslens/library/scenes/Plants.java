package org.crosslens.library.scenes;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// Draws trees, flowers, leaves and mushrooms.
final class Plants {
  private Plants() {}

  /// A broad tree: a wooden trunk under a crown of puffs.
  static void tree(Brush b) {
    b.solid(
        Outline.polygon(35, 106, 38, 60, 46, 60, 50, 106),
        Tones.WOOD,
        Tones.scale(Tones.WOOD, 0.65));
    b.line(Outline.curve(42, 76, 50, 66, 56, 58), Tones.WOOD, 5);
    b.line(Outline.curve(41, 82, 32, 70, 28, 62), Tones.WOOD, 4);
    double j = b.vary(-3, 3);
    b.body(
        Outline.blob(
            10, 62, 3, 46, 9, 30, 16 + j, 16, 30, 12, 42 + j, 3, 56, 11, 70 + j, 15, 75, 30, 81, 46,
            74, 62, 58, 65, 42, 69, 26, 65));
    for (int i = 0; i < 9; i++) {
      double x = b.vary(18, 66);
      double y = b.vary(18, 56);
      b.line(Outline.arc(x, y, 6, 5, 20, 140), b.tones.deep(), 2);
    }
    b.fill(Outline.oval(28, 28, 9, 7), Tones.alpha(b.tones.light(), 150));
  }

  /// A flower with a round heart on a green stem.
  static void flower(Brush b) {
    double lean = b.vary(-6, 6);
    b.line(Outline.curve(38, 44, 38 + lean, 76, 38, 103), Tones.STEM, 4.5);
    Color dark = Tones.scale(Tones.STEM, 0.7);
    double up = b.vary(-6, 4);
    b.fill(Outline.blob(38, 92, 52, 74 + up, 68, 72 + up, 56, 88), Tones.STEM);
    b.fill(Outline.blob(38, 98, 24, 82 - up, 10, 80 - up, 20, 95), dark);
    int petals = b.choose(5, 8);
    double turn = b.vary(0, 1);
    for (int i = 0; i < petals; i++) {
      AffineTransform at =
          AffineTransform.getRotateInstance(2 * Math.PI * (i + turn) / petals, 38, 38);
      double wide = 62.0 / petals;
      Path2D petal = Outline.blob(38, 33, 38 + wide, 16, 38, 3, 38 - wide, 16);
      b.body(new Path2D.Double(petal, at));
    }
    Color heart = new Color(0xf1c232);
    b.solid(Outline.oval(38, 38, 11, 11), heart, Tones.scale(heart, 0.7));
    for (int i = 0; i < 5; i++) {
      b.fill(Outline.oval(38 + b.vary(-6, 6), 38 + b.vary(-6, 6), 1.2, 1.2), Tones.WOOD);
    }
  }

  /// A pointed leaf with its midrib and veins.
  static void leaf(Brush b) {
    double bow = b.vary(-5, 5);
    b.limb(Outline.curve(20, 44, 11, 46, 6, 58 + bow), 5);
    b.body(
        Outline.blob(
            14, 46, 26, 20, 50, 5, 76, 9, 94, 22, 109, 41 + bow, 92, 57, 70, 70, 44, 72, 24, 62));
    Color vein = b.tones.contour();
    b.line(Outline.curve(14, 46, 60, 34 + bow, 107, 41 + bow), vein, 2.8);
    for (int i = 0; i < 4; i++) {
      double x = 30 + i * 17;
      double y = 42 - i * 0.8 + bow * i / 5;
      b.line(Outline.curve(x, y, x + 8, y - 14, x + 15, y - 23 + i * 4), vein, 1.7);
      b.line(Outline.curve(x, y, x + 9, y + 10, x + 15, y + 22 - i * 4), vein, 1.7);
    }
  }

  /// A toadstool: a spotted cap on a pale stalk.
  static void mushroom(Brush b) {
    double foot = b.vary(17, 21);
    b.solid(
        Outline.blob(38, 48, 58, 48, 60, 72, 48 + foot, 92, 48 - foot, 92, 36, 72),
        Tones.CREAM,
        Tones.scale(Tones.CREAM, 0.75));
    b.solid(Outline.oval(48, 52, 40, 9), Tones.CREAM, Tones.scale(Tones.CREAM, 0.6));
    b.body(Outline.blob(3, 50, 8, 28, 26, 8, 48, 3, 70, 8, 88, 28, 93, 50, 70, 54, 48, 55, 26, 54));
    Color spot =
        Tones.blend(Color.WHITE, b.tones.deep(), b.tones.base().getGreen() > 225 ? 0.7 : 0);
    double slide = b.vary(-4, 4);
    b.fill(Outline.oval(48 + slide, 20, 9, 7), spot);
    b.fill(Outline.oval(24 + slide, 36, 7, 6.5), spot);
    b.fill(Outline.oval(72 + slide, 34, 7.5, 7), spot);
    b.fill(Outline.oval(49 - slide, 43, 6, 4.5), spot);
  }
}
