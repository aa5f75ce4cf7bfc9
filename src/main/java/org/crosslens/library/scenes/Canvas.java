package org.crosslens.library.scenes;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.random.RandomGenerator;

/// What backdrops are painted with: sky, washes of colour, hills, and the light of the hour, on a
/// sheet of 100 by 100 units.
final class Canvas {
  private static final Color NIGHT = new Color(0x1a2145);
  private static final Color DUSK = new Color(0xc0562f);

  final Brush brush;
  private final Graphics2D graphics;
  private final Scene scene;

  Canvas(Graphics2D graphics, Scene scene, RandomGenerator random) {
    this.graphics = graphics;
    this.scene = scene;
    this.brush = new Brush(graphics, random, Tones.of(Colour.WHITE, random));
  }

  /// Whether lamps are lit.
  boolean dark() {
    return scene.time() != TimeOfDay.DAY;
  }

  /// Fills a shape with a shading from its top to its foot.
  void wash(Shape shape, Color top, Color bottom) {
    float from = (float) shape.getBounds2D().getY();
    float to = (float) shape.getBounds2D().getMaxY();
    graphics.setPaint(new GradientPaint(0, from, top, 0, to, bottom));
    graphics.fill(shape);
  }

  /// The sky down to a horizon.
  void sky(double horizon) {
    Shape above = Outline.box(0, 0, 100, horizon + 4);
    boolean grey = scene.weather() != Weather.CLEAR;
    switch (scene.time()) {
      case DAY -> wash(above, grey ? c(0x9aa5b0) : c(0x6db3ec), grey ? c(0xd3d8dc) : c(0xdff1fb));
      case EVENING ->
          wash(above, grey ? c(0x7f6f86) : c(0x6a5fa6), grey ? c(0xd0a08a) : c(0xffb36b));
      case NIGHT -> wash(above, grey ? c(0x23283a) : c(0x0f1638), grey ? c(0x474e63) : c(0x33427c));
    }
  }

  /// A ground colour in the light of the hour.
  Color lit(int rgb) {
    Color colour = c(rgb);
    return switch (scene.time()) {
      case DAY -> colour;
      case EVENING -> Tones.scale(Tones.blend(colour, DUSK, 0.22), 0.9);
      case NIGHT -> Tones.scale(Tones.blend(colour, NIGHT, 0.42), 0.82);
    };
  }

  Shape hill(double left, double middle, double right) {
    Path2D hill = new Path2D.Double();
    hill.moveTo(-2, left);
    hill.quadTo(50, middle, 102, right);
    hill.lineTo(102, 102);
    hill.lineTo(-2, 102);
    hill.closePath();
    return hill;
  }

  /// Rain in front of what was painted, or fog.
  void weather() {
    if (scene.weather() == Weather.RAIN) {
      brush.fill(Outline.box(0, 0, 100, 100), new Color(70, 85, 110, 60));
      for (int i = 0; i < 40; i++) {
        double x = brush.vary(0, 104);
        double y = brush.vary(-4, 98);
        brush.line(Outline.line(x, y, x - 2, y + 6), new Color(205, 222, 240, 170), 0.6);
      }
    } else if (scene.weather() == Weather.FOG) {
      Color mist = scene.time() == TimeOfDay.NIGHT ? c(0x6e7690) : c(0xe6e8ea);
      wash(Outline.box(0, 0, 100, 100), Tones.alpha(mist, 130), Tones.alpha(mist, 95));
    }
  }

  static Color c(int rgb) {
    return new Color(rgb);
  }
}
