package org.crosslens.library.scenes;

import java.awt.Color;
import java.awt.geom.Path2D;

/// Draws stars, moons and clouds.
final class SkyThings {
  private SkyThings() {}

  /// A five-pointed star with a smile or plain facets.
  static void star(Brush b) {
    double inner = b.vary(19, 24);
    double[] points = new double[20];
    for (int i = 0; i < 10; i++) {
      double radius = i % 2 == 0 ? 48 : inner;
      double angle = Math.PI * (i / 5.0 - 0.5);
      points[2 * i] = 50 + radius * Math.cos(angle);
      points[2 * i + 1] = 51 + radius * Math.sin(angle);
    }
    b.body(Outline.polygon(points));
    if (b.choose(0, 1) == 0) {
      for (int i = 0; i < 10; i += 2) {
        b.fill(
            Outline.polygon(
                50, 51, points[2 * i], points[2 * i + 1], points[2 * i + 2], points[2 * i + 3]),
            b.tones.dark());
      }
    } else {
      b.fill(Outline.oval(42, 46, 3, 4.5), Tones.INK);
      b.fill(Outline.oval(58, 46, 3, 4.5), Tones.INK);
      b.line(Outline.curve(41, 57, 50, 66, 59, 57), Tones.INK, 2.4);
    }
    b.line(Outline.polygon(points), b.tones.contour(), Brush.CONTOUR);
  }

  /// A crescent moon with craters.
  static void moon(Brush b) {
    double thick = b.vary(30, 40);
    Path2D crescent = new Path2D.Double();
    crescent.moveTo(64, 4);
    crescent.curveTo(-16, -2, -16, 102, 64, 96);
    crescent.curveTo(66 - (52 - thick), 92, thick - 4, 62, thick, 50);
    crescent.curveTo(thick - 4, 38, 66 - (52 - thick), 8, 64, 4);
    crescent.closePath();
    b.body(crescent);
    for (int i = 0; i < 4; i++) {
      double r = b.vary(2.5, 5);
      b.fill(Outline.oval(15 + b.vary(-3, 3), 28 + i * 15, r, r * 0.9), b.tones.dark());
    }
  }

  /// A cloud of round puffs with a flat foot.
  static void cloud(Brush b) {
    double j = b.vary(-4, 4);
    double k = b.vary(-4, 4);
    Path2D cloud = new Path2D.Double();
    cloud.moveTo(20, 70);
    cloud.curveTo(-2, 70, -2, 40, 20, 42);
    cloud.curveTo(16 + j, 22, 36, 12, 46 + j, 22);
    cloud.curveTo(54, -2, 86 + k, 2, 86 + k, 28);
    cloud.curveTo(104, 22, 112, 36, 104, 44);
    cloud.curveTo(120, 50, 114, 70, 98, 70);
    cloud.closePath();
    b.body(cloud);
    b.line(Outline.arc(60 + j, 36, 16, 14, 20, 120), Tones.alpha(Color.WHITE, 150), 3);
    b.line(Outline.arc(34, 50, 13, 11, 60, 120), b.tones.dark(), 2.4);
    b.line(Outline.arc(84, 50, 13, 11, 20, 120), b.tones.dark(), 2.4);
  }
}
