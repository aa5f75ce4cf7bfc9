package org.crosslens.library.scenes;

import java.awt.Color;

/// Draws cats and dogs.
final class Pets {
  private static final Color NOSE = new Color(0xe58a94);

  private Pets() {}

  /// A sitting cat seen from the front, its tail to one side.
  static void cat(Brush b) {
    double tip = b.vary(-6, 8);
    b.limb(Outline.thread(60, 92, 80, 88, 84, 68, 78 + tip / 2, 52 + tip), 8);
    b.body(Outline.blob(24, 52, 52, 50, 70, 76, 68, 97, 16, 97, 14, 78));
    for (double x : new double[] {30, 50}) {
      b.body(Outline.blob(x - 6, 78, x + 6, 78, x + 8, 97, x - 8, 97));
    }
    stripes(b);
    b.body(Outline.polygon(15, 34, 13 + b.vary(-2, 3), 4, 36, 18));
    b.body(Outline.polygon(65, 34, 67 - b.vary(-2, 3), 4, 44, 18));
    b.fill(Outline.polygon(19, 24, 17, 11, 28, 18), NOSE);
    b.fill(Outline.polygon(61, 24, 63, 11, 52, 18), NOSE);
    b.body(Outline.oval(40, 37, 29, 24));
    catFace(b);
  }

  private static void stripes(Brush b) {
    int n = b.choose(0, 3);
    for (int i = 0; i < n; i++) {
      b.line(Outline.curve(60, 68 + i * 8, 64, 66 + i * 8, 66, 70 + i * 8), b.tones.deep(), 3);
    }
    if (n > 0) {
      b.line(Outline.line(40, 15, 40, 22), b.tones.deep(), 3);
    }
  }

  private static void catFace(Brush b) {
    Color iris = b.choose(0, 1) == 0 ? new Color(0xd6e86a) : new Color(0x9fd8e8);
    for (double x : new double[] {29, 51}) {
      b.fill(Outline.oval(x, 35, 7, 7.5), iris);
      b.fill(Outline.oval(x, 35, 2.6, 6.6), Tones.INK);
    }
    b.fill(Outline.polygon(36, 44, 44, 44, 40, 49), NOSE);
    Color whisker = b.tones.contour();
    for (double y : new double[] {46, 51}) {
      b.line(Outline.line(28, y, 4, 2 * y - 50), whisker, 1.4);
      b.line(Outline.line(52, y, 76, 2 * y - 50), whisker, 1.4);
    }
    b.line(Outline.curve(33, 52, 37, 56, 40, 50), whisker, 1.8);
    b.line(Outline.curve(47, 52, 43, 56, 40, 50), whisker, 1.8);
  }

  /// A standing dog seen from the side, its tail up.
  static void dog(Brush b) {
    double wag = b.vary(-1, 8);
    b.limb(Outline.curve(16, 46, 4 + wag, 36, 8 + wag, 16), 8);
    for (double x : new double[] {20, 58}) {
      b.shaded(Outline.round(x + 8, 58, 10, 32, 6));
    }
    b.body(Outline.blob(12, 40, 40, 36, 70, 34, 76, 52, 68, 66, 44, 66, 20, 66));
    for (double x : new double[] {14, 60}) {
      b.body(Outline.round(x, 56, 11, 34, 7));
    }
    if (b.choose(0, 1) == 1) {
      b.fill(Outline.blob(34, 42, 50, 40, 48, 54, 36, 52), b.tones.deep());
    }
    b.body(Outline.blob(62, 14, 84, 8, 92, 22, 108, 28, 106, 40, 86, 44, 74, 50, 62, 40));
    b.shaded(Outline.blob(60, 12, 70, 10, 74, 26, 68, 46, 58, 42, 55, 26));
    b.fill(Outline.oval(105, 28, 5, 4.2), Tones.INK);
    b.eye(86, 22, 4.2);
    b.line(Outline.curve(104, 37, 96, 42, 88, 37), b.tones.contour(), 1.8);
    b.fill(Outline.blob(92, 40, 98, 40, 98, 50, 93, 50), NOSE);
    b.line(Outline.curve(64, 48, 70, 56, 78, 49), collar(b), 5);
  }

  private static Color collar(Brush b) {
    return b.choose(0, 1) == 0 ? new Color(0x2c8c99) : new Color(0xb03a48);
  }
}
