package org.crosslens.library.scenes;

import java.awt.Color;
import java.awt.Shape;

/// Draws frogs and turtles.
final class PondAnimals {
  private PondAnimals() {}

  /// A squatting frog seen from the front, with bulging eyes and a wide mouth.
  static void frog(Brush b) {
    for (int side = -1; side <= 1; side += 2) {
      double x = 55 + side * 32;
      b.shaded(Outline.blob(x, 36, x + side * 18, 54, x + side * 14, 76, x - side * 12, 74));
      b.body(foot(55 + side * 37, 78, side));
    }
    b.body(Outline.blob(24, 34, 55, 22, 86, 34, 88, 60, 72, 78, 38, 78, 22, 60));
    b.fill(Outline.oval(55, 65, 22, 12), Tones.alpha(Color.WHITE, 90));
    for (int side = -1; side <= 1; side += 2) {
      b.body(Outline.oval(55 + side * 20, 18, 14, 14));
      b.eye(55 + side * 20, 17, 8.5);
      b.body(foot(55 + side * 17, 80, side));
      b.fill(Outline.oval(55 + side * 5, 38, 1.4, 1.2), b.tones.contour());
    }
    double smile = b.vary(54, 60);
    b.line(Outline.curve(28, 44, 55, smile, 82, 44), b.tones.contour(), 2.6);
    int spots = b.choose(0, 4);
    for (int i = 0; i < spots; i++) {
      b.fill(Outline.oval(b.vary(28, 82), b.vary(28, 34), 3.2, 2.2), b.tones.deep());
    }
  }

  private static Shape foot(double x, double y, int side) {
    return Outline.blob(
        x - side * 7, y - 3, x, y - 6, x + side * 11, y - 3, x + side * 14, y + 2, x - side * 6, y);
  }

  /// A walking turtle seen from the side under its plated dome.
  static void turtle(Brush b) {
    Color skin = Tones.blend(b.tones.base(), new Color(0xc9c08a), 0.55);
    Color shade = Tones.scale(skin, 0.75);
    double stride = b.vary(-4, 4);
    for (double x : new double[] {22 + stride, 66 - stride}) {
      b.solid(Outline.round(x, 54, 16, 20, 10), skin, shade);
    }
    b.solid(Outline.polygon(12, 60, 1.5, 66, 14, 67), skin, shade);
    double nod = b.vary(-5, 4);
    b.solid(
        Outline.blob(76, 56, 88, 40 + nod, 98, 26 + nod, 111, 32 + nod, 110, 44 + nod, 92, 64),
        skin,
        shade);
    b.eye(101, 33 + nod, 3.8);
    b.line(Outline.curve(110, 41 + nod, 104, 44 + nod, 101, 42 + nod), b.tones.contour(), 1.6);
    b.body(Outline.blob(6, 58, 12, 32, 32, 9, 52, 4, 72, 12, 88, 34, 92, 58, 50, 64));
    plates(b);
  }

  private static void plates(Brush b) {
    Color line = b.tones.contour();
    b.fill(Outline.polygon(40, 18, 60, 18, 68, 34, 59, 48, 40, 48, 32, 34), b.tones.dark());
    b.line(Outline.polygon(40, 18, 60, 18, 68, 34, 59, 48, 40, 48, 32, 34), line, 2);
    double[][] seams = {
      {40, 18, 34, 9},
      {60, 18, 67, 10},
      {68, 34, 86, 32},
      {59, 48, 66, 61},
      {40, 48, 33, 61},
      {32, 34, 13, 34}
    };
    for (double[] s : seams) {
      b.line(Outline.line(s[0], s[1], s[2], s[3]), line, 2);
    }
  }
}
