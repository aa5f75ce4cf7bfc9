package org.crosslens.library.scenes;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/// Draws boats, cars and trains.
final class Vehicles {
  private static final Color GLASS = new Color(0xbfe3f2);
  private static final Color STEEL = new Color(0xb9bdc6);
  private static final Color LAMP = new Color(0xffe9a0);

  private Vehicles() {}

  /// A sailing boat with two sails and a pennant.
  static void boat(Brush b) {
    b.line(Outline.line(50, 4, 50, 76), Tones.WOOD, 4);
    double belly = b.vary(3, 12);
    Color sail = Tones.blend(b.tones.base(), Color.WHITE, 0.55);
    b.solid(curved(54, 8, 90 + belly / 2, 66, 54, 66), sail, Tones.scale(sail, 0.85));
    b.solid(curved(46, 16, 18 - belly / 2, 66, 46, 66), sail, Tones.scale(sail, 0.85));
    b.fill(Outline.polygon(50, 3, 64, 7, 50, 12), b.tones.deep());
    b.body(Outline.blob(4, 74, 52, 79, 100, 72, 88, 96, 74, 101, 30, 101, 15, 94));
    b.line(Outline.curve(10, 84, 52, 90, 94, 82), Tones.alpha(Color.WHITE, 190), 3.5);
    for (int i = 0; i < b.choose(0, 3); i++) {
      b.fill(Outline.oval(34 + i * 16, 94, 3, 3), GLASS);
    }
  }

  private static Shape curved(double... p) {
    Path2D path = new Path2D.Double();
    path.moveTo(p[0], p[1]);
    path.quadTo((p[0] + 2 * p[2]) / 3, (p[1] + p[3]) / 2.6, p[2], p[3]);
    path.lineTo(p[4], p[5]);
    path.closePath();
    return path;
  }

  /// A car seen from the side.
  static void car(Brush b) {
    double roof = b.vary(4, 10);
    b.body(Outline.polygon(24, 36, 38, roof, 76, roof, 94, 36));
    b.fill(Outline.polygon(31, 35, 41, roof + 5, 55, roof + 5, 55, 35), GLASS);
    b.fill(Outline.polygon(60, 35, 60, roof + 5, 74, roof + 5, 86, 35), GLASS);
    b.line(Outline.line(44, roof + 7, 37, 32), Color.WHITE, 2);
    b.body(Outline.blob(5.5, 42, 13, 34, 30, 33, 90, 33, 110, 38, 114, 50, 110, 60, 58, 61, 6, 60));
    b.line(Outline.line(57, 36, 57, 58), b.tones.contour(), 1.8);
    b.line(Outline.line(62, 41, 69, 41), b.tones.contour(), 2.2);
    b.fill(Outline.oval(110, 45, 4, 4.5), LAMP);
    for (double x : new double[] {28, 88}) {
      wheel(b, x, 58, 14);
    }
  }

  private static void wheel(Brush b, double x, double y, double radius) {
    b.fill(Outline.oval(x, y, radius, radius), Tones.INK);
    b.fill(Outline.oval(x, y, radius * 0.55, radius * 0.55), STEEL);
    b.fill(Outline.oval(x, y, radius * 0.2, radius * 0.2), Tones.INK);
  }

  /// A steam engine seen from the side, with smoke.
  static void train(Brush b) {
    Color smoke = new Color(0xe3e3e6);
    double drift = b.vary(-4, 2);
    b.fill(Outline.oval(88 + drift, 9, 10, 7), smoke);
    b.fill(Outline.oval(74 + drift, 7, 8, 5.5), smoke);
    b.fill(Outline.oval(63 + drift, 6, 5, 4), smoke);
    b.shaded(Outline.polygon(86, 34, 83, 17, 100, 17, 97, 34));
    b.shaded(Outline.round(60, 25, 14, 14, 12));
    b.body(Outline.round(42, 32, 68, 32, 18));
    for (double x : new double[] {62, 80}) {
      b.line(Outline.line(x, 34, x, 62), b.tones.contour(), 2.4);
    }
    b.body(Outline.box(6, 18, 38, 48));
    b.shaded(Outline.round(2, 12, 46, 9, 5));
    b.fill(Outline.round(14, 26, 21, 17, 4), GLASS);
    b.line(Outline.line(18, 40, 27, 28), Color.WHITE, 2);
    b.fill(Outline.oval(108, 43, 6, 6), LAMP);
    b.shaded(Outline.polygon(98, 62, 110, 62, 116, 78, 98, 78));
    b.fill(Outline.box(6, 62, 96, 7), Tones.INK);
    wheel(b, 24, 69, 13.5);
    for (double x : new double[] {55, 75, 94}) {
      wheel(b, x, 72, 10.5);
    }
    b.line(Outline.line(24, 69, 75, 72), STEEL, 3.5);
  }
}
