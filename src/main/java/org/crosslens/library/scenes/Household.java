package org.crosslens.library.scenes;

import java.awt.Color;
import java.awt.geom.Path2D;

/// Draws umbrellas, cups, chairs and pots of paint.
final class Household {
  private static final Color METAL = new Color(0xc3c7ce);

  private Household() {}

  /// An open umbrella with a hooked handle.
  static void umbrella(Brush b) {
    b.line(Outline.line(51, 4, 51, 88), Tones.WOOD, 4);
    b.line(Outline.arc(59, 88, 8, 10, 180, 180), Tones.WOOD, 4.5);
    double lift = b.vary(-3, 3);
    Path2D canopy = new Path2D.Double();
    canopy.moveTo(3, 54);
    canopy.curveTo(6, 24 + lift, 26, 9, 51, 9);
    canopy.curveTo(76, 9, 96, 24 + lift, 99, 54);
    for (int i = 3; i >= 0; i--) {
      canopy.quadTo(3 + i * 24 + 12, 42, 3 + i * 24, 54);
    }
    canopy.closePath();
    b.body(canopy);
    Path2D panel = new Path2D.Double();
    panel.moveTo(51, 10);
    panel.quadTo(29, 26, 27, 53);
    panel.quadTo(39, 42, 51, 54);
    panel.closePath();
    b.fill(panel, b.tones.deep());
    b.line(Outline.curve(51, 10, 73, 26, 75, 53), b.tones.contour(), 2);
    b.line(Outline.curve(51, 10, 29, 26, 27, 53), b.tones.contour(), 2);
    b.line(Outline.line(51, 10, 51, 53), b.tones.contour(), 2);
  }

  /// A mug with a handle, seen a little from above.
  static void cup(Brush b) {
    b.limb(Outline.curve(66, 32, 102, 30, 90, 54), 9);
    b.limb(Outline.curve(90, 54, 84, 68, 62, 68), 9);
    double foot = b.vary(4, 12);
    Path2D side = Outline.polygon(6, 18, 70, 18, 70 - foot, 78, 6 + foot, 78);
    b.body(side);
    b.body(Outline.oval(38, 78, 32 - foot, 5.5));
    b.fill(
        Outline.polygon(8 + foot * 0.8, 70, 68 - foot * 0.8, 70, 68 - foot, 79, 8 + foot, 79),
        b.tones.dark());
    b.solid(Outline.oval(38, 18, 32, 9), b.tones.deep(), b.tones.base());
    b.fill(Outline.oval(38, 20, 26, 6), new Color(0x5a3a22));
    if (b.choose(0, 1) == 0) {
      b.line(
          Outline.curve(11 + foot / 3, 44, 38, 54, 65 - foot / 3, 44),
          Tones.alpha(Color.WHITE, 170),
          6);
    } else {
      b.fill(Outline.oval(38, 48, 10, 10), Tones.alpha(Color.WHITE, 170));
    }
  }

  /// A kitchen chair seen from one corner.
  static void chair(Brush b) {
    b.shaded(Outline.box(18, 60, 7, 34));
    b.shaded(Outline.box(58, 58, 7, 34));
    double top = b.vary(3, 9);
    b.body(Outline.round(8, top, 8, 60, 5));
    b.body(Outline.round(54, top, 8, 60, 5));
    int rails = b.choose(2, 3);
    for (int i = 0; i < rails; i++) {
      b.body(Outline.round(10, top + 3 + i * 15, 50, 8.5, 4));
    }
    b.body(Outline.polygon(10, 54, 58, 54, 71, 66, 20, 68));
    b.shaded(Outline.polygon(20, 68, 71, 66, 71, 72, 20, 74));
    b.body(Outline.box(10, 58, 7.5, 34));
    b.body(Outline.box(20, 73, 8, 29));
    b.body(Outline.box(62, 71, 8, 29));
  }

  /// An open pot of paint that runs over its rim, and the brush that was dipped in it.
  static void paint(Brush b) {
    double lean = b.vary(-4, 4);
    b.line(Outline.line(60, 30, 72 + lean, 10), Tones.WOOD, 6);
    b.solid(Outline.round(67 + lean, 2, 14, 10, 6), b.tones.light(), b.tones.dark());
    b.line(Outline.arc(40, 40, 37, 34, 10, 160), Tones.scale(METAL, 0.7), 2.4);
    b.solid(Outline.polygon(6, 42, 74, 42, 69, 96, 11, 96), METAL, Tones.scale(METAL, 0.62));
    b.fill(Outline.box(10, 62, 60, 22), b.tones.base());
    b.line(Outline.oval(40, 73, 9, 8), Tones.alpha(Color.WHITE, 200), 2.4);
    b.body(Outline.oval(40, 40, 35, 11));
    double drip = b.vary(56, 66);
    b.fill(Outline.blob(12, 42, 22, 46, 23, drip, 17, drip + 2, 14, 52), b.tones.base());
    b.fill(Outline.blob(28, 48, 38, 49, 38, drip - 6, 33, drip - 4, 30, 54), b.tones.dark());
    b.body(Outline.blob(58, 96, 70, 90, 84, 94, 85, 100, 66, 102));
  }
}
