package org.crosslens.library.scenes;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/// Draws birds and butterflies.
final class Flyers {
  private static final Color BEAK = new Color(0xf2a02c);

  private Flyers() {}

  /// A bird seen from the side, its wing raised, low or folded.
  static void bird(Brush b) {
    b.line(Outline.line(50, 62, 46, 83), BEAK, 3);
    b.line(Outline.line(60, 62, 60, 83), BEAK, 3);
    b.line(Outline.line(40, 83, 50, 83), BEAK, 3);
    b.line(Outline.line(55, 83, 65, 83), BEAK, 3);
    b.shaded(Outline.blob(30, 40, 6, 30, 2, 40, 8, 52, 32, 54));
    b.solid(Outline.polygon(90, 22, 108, 29, 90, 35), BEAK, Tones.scale(BEAK, 0.8));
    b.body(
        Outline.blob(
            24, 44, 46, 32, 64, 26, 70, 12, 84, 9, 94, 20, 92, 36, 84, 56, 62, 69, 38, 64));
    b.fill(Outline.blob(60, 56, 78, 46, 84, 50, 68, 64), Tones.alpha(Color.WHITE, 100));
    wing(b, b.choose(0, 2));
    b.eye(83, 22, 4.8);
  }

  private static void wing(Brush b, int pose) {
    Path2D wing =
        switch (pose) {
          case 0 -> Outline.blob(66, 44, 50, 34, 34, 12, 22, 3, 28, 26, 40, 50);
          case 1 -> Outline.blob(66, 40, 46, 40, 24, 46, 14, 56, 34, 60, 58, 56);
          default -> Outline.blob(66, 40, 48, 42, 36, 60, 28, 78, 48, 68, 62, 54);
        };
    b.shaded(wing);
    double[] tips = pose == 0 ? new double[] {34, 20, 56, 42} : new double[] {32, 58, 58, 46};
    b.line(Outline.line(tips[0], tips[1], tips[2], tips[3]), b.tones.contour(), 1.6);
  }

  /// A butterfly seen from above with spread, spotted wings.
  static void butterfly(Brush b) {
    double droop = b.vary(-5, 5);
    double inner = b.vary(5, 8);
    boolean eyed = b.choose(0, 1) == 0;
    AffineTransform mirror = new AffineTransform(-1, 0, 0, 1, 106, 0);
    Path2D upper = Outline.blob(53, 42, 62, 22, 84, 4 + droop / 3, 102, 10, 100, 36, 80, 48);
    Path2D lower = Outline.blob(54, 46, 78, 48, 92, 60, 86 + droop, 82, 70, 85, 58, 66);
    for (int side = 0; side < 2; side++) {
      b.shaded(lower);
      b.body(upper);
      double x = side == 0 ? 83 : 23;
      double y = side == 0 ? 73 : 33;
      b.fill(Outline.oval(x, 26, inner + 3, inner), b.tones.deep());
      b.fill(Outline.oval(x, 26, inner * 0.55, inner * 0.5), eyed ? Color.WHITE : Tones.CREAM);
      b.fill(Outline.oval(y, 66, inner * 0.8, inner * 0.8), Tones.alpha(Color.WHITE, 150));
      upper = new Path2D.Double(upper, mirror);
      lower = new Path2D.Double(lower, mirror);
    }
    b.line(Outline.curve(52, 24, 48, 10, 38, 4), Tones.INK, 1.8);
    b.line(Outline.curve(54, 24, 58, 10, 68, 4), Tones.INK, 1.8);
    b.fill(Outline.oval(53, 50, 4.5, 27), Tones.INK);
    b.fill(Outline.oval(53, 25, 5.5, 5.5), Tones.INK);
  }
}
