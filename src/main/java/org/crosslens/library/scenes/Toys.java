package org.crosslens.library.scenes;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

/// Draws balls, kites and balloons.
final class Toys {
  private Toys() {}

  /// A beach ball: a disc with pale panels that meet at a knob off its middle.
  static void ball(Brush b) {
    b.body(Outline.oval(42, 42, 39, 39));
    Color pale = b.tones.base().getGreen() > 225 ? new Color(0xb9c4cf) : Color.WHITE;
    double turn = b.vary(0, 120);
    for (int i = 0; i < 3; i++) {
      b.solid(panel(turn + 120 * i), pale, Tones.scale(pale, 0.8));
    }
    b.line(Outline.oval(42, 42, 39, 39), b.tones.contour(), Brush.CONTOUR);
    b.body(Outline.oval(36, 34, 6.5, 6));
  }

  /// A curved wedge from the knob to 46 degrees of the rim.
  private static Path2D panel(double start) {
    Arc2D rim = Outline.arc(42, 42, 39, 39, start, 46);
    double bend = Math.toRadians(start + 30);
    double x = 9 * Math.sin(bend);
    double y = 9 * Math.cos(bend);
    Path2D panel = new Path2D.Double();
    panel.moveTo(36, 34);
    panel.quadTo(
        (36 + rim.getStartPoint().getX()) / 2 + x,
        (34 + rim.getStartPoint().getY()) / 2 + y,
        rim.getStartPoint().getX(),
        rim.getStartPoint().getY());
    panel.append(rim, true);
    panel.quadTo(
        (36 + rim.getEndPoint().getX()) / 2 + x, (34 + rim.getEndPoint().getY()) / 2 + y, 36, 34);
    panel.closePath();
    return panel;
  }

  /// A kite: a crossed diamond with a bowed tail.
  static void kite(Brush b) {
    double sway = b.vary(-10, 10);
    b.line(Outline.thread(40, 72, 40 + sway, 84, 40 - sway, 96, 40 + sway, 109), Tones.INK, 1.8);
    for (int i = 0; i < 2; i++) {
      double x = 40 + (i == 0 ? sway : -sway) * 0.9;
      double y = 84 + i * 13;
      b.fill(Outline.polygon(x, y, x - 8, y - 4, x - 8, y + 4), b.tones.base());
      b.fill(Outline.polygon(x, y, x + 8, y - 4, x + 8, y + 4), b.tones.base());
    }
    double wide = b.vary(32, 37);
    b.body(Outline.polygon(40, 3, 40 + wide, 30, 40, 74, 40 - wide, 30));
    b.fill(Outline.polygon(40, 5, 40 + wide - 2, 30, 40, 30), b.tones.deep());
    b.fill(Outline.polygon(40, 72, 40 - wide + 2, 30, 40, 30), b.tones.deep());
    b.line(Outline.line(40, 4, 40, 73), b.tones.contour(), 2);
    b.line(Outline.line(41 - wide, 30, 39 + wide, 30), b.tones.contour(), 2);
  }

  /// A balloon on a wavy string.
  static void balloon(Brush b) {
    double sway = b.vary(-8, 8);
    Color string = new Color(0x8a8a90);
    b.line(Outline.thread(38, 78, 38 + sway, 88, 38 - sway, 97, 38 + sway / 2, 106), string, 1.8);
    b.shaded(Outline.polygon(38, 73, 31, 82, 45, 82));
    double wide = b.vary(31, 35);
    b.body(
        Outline.blob(
            38,
            3,
            38 + wide * 0.8,
            13,
            38 + wide,
            38,
            38 + wide * 0.6,
            64,
            38,
            76,
            38 - wide * 0.6,
            64,
            38 - wide,
            38,
            38 - wide * 0.8,
            13));
    b.fill(Outline.oval(25, 26, 7, 13), Tones.alpha(Color.WHITE, 120));
  }
}
