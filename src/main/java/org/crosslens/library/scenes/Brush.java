package org.crosslens.library.scenes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.random.RandomGenerator;

/// What a drawing is made with: shapes filled in the tones of one object's colour.
///
/// Coordinates are the units of the kind's sheet, y downwards.
final class Brush {
  /// Width of the contour, in units.
  static final float CONTOUR = 2.6f;

  private final Graphics2D graphics;
  private final RandomGenerator random;
  final Tones tones;

  Brush(Graphics2D graphics, RandomGenerator random, Tones tones) {
    this.graphics = graphics;
    this.random = random;
    this.tones = tones;
  }

  /// A number of this object's own, between two bounds.
  double vary(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  /// A whole number of this object's own, from `least` to `most`.
  int choose(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /// Fills with the object's colour, light from the upper left, and draws the contour.
  void body(Shape shape) {
    solid(shape, tones.light(), tones.dark());
  }

  /// Fills with a darker tone of the object's colour and draws the contour.
  void shaded(Shape shape) {
    solid(shape, tones.base(), tones.deep());
  }

  /// Fills with a shading from upper left to lower right and draws the contour.
  void solid(Shape shape, Color from, Color to) {
    Rectangle2D r = shape.getBounds2D();
    graphics.setPaint(
        new GradientPaint(
            (float) (r.getX() + 0.25 * r.getWidth()),
            (float) r.getY(),
            from,
            (float) (r.getX() + 0.75 * r.getWidth()),
            (float) r.getMaxY(),
            to));
    graphics.fill(shape);
    line(shape, tones.contour(), CONTOUR);
  }

  /// Fills with one colour, without contour.
  void fill(Shape shape, Color colour) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  /// Draws a line with round ends.
  void line(Shape shape, Color colour, double width) {
    graphics.setColor(colour);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  /// A thick line in the object's colour with a contour, such as a tail or a leg.
  void limb(Shape path, double width) {
    line(path, tones.contour(), width + CONTOUR);
    line(path, tones.base(), width - CONTOUR / 2);
  }

  /// A round eye that looks a little to one side.
  void eye(double x, double y, double radius) {
    fill(oval(x, y, radius, radius), Color.WHITE);
    line(oval(x, y, radius, radius), Tones.INK, radius * 0.25);
    fill(oval(x + radius * 0.2, y, radius * 0.62, radius * 0.68), Tones.INK);
    fill(oval(x + radius * 0.4, y - radius * 0.3, radius * 0.22, radius * 0.22), Color.WHITE);
  }

  static Ellipse2D oval(double x, double y, double radiusX, double radiusY) {
    return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
  }

  static Rectangle2D box(double x, double y, double width, double height) {
    return new Rectangle2D.Double(x, y, width, height);
  }

  static RoundRectangle2D round(double x, double y, double width, double height, double arc) {
    return new RoundRectangle2D.Double(x, y, width, height, arc, arc);
  }

  static Arc2D arc(double x, double y, double rx, double ry, double start, double extent) {
    return new Arc2D.Double(x - rx, y - ry, 2 * rx, 2 * ry, start, extent, Arc2D.OPEN);
  }

  static QuadCurve2D curve(double x1, double y1, double cx, double cy, double x2, double y2) {
    return new QuadCurve2D.Double(x1, y1, cx, cy, x2, y2);
  }

  static Path2D line(double x1, double y1, double x2, double y2) {
    Path2D path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
    return path;
  }

  /// A closed polygon through x, y pairs.
  static Path2D polygon(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    path.closePath();
    return path;
  }

  /// A closed smooth shape through x, y pairs (Catmull-Rom).
  static Path2D blob(double... points) {
    return smooth(true, points);
  }

  /// An open smooth line through x, y pairs (Catmull-Rom).
  static Path2D thread(double... points) {
    return smooth(false, points);
  }

  private static Path2D smooth(boolean closed, double[] p) {
    int n = p.length / 2;
    Path2D path = new Path2D.Double();
    path.moveTo(p[0], p[1]);
    for (int i = 0; i < (closed ? n : n - 1); i++) {
      int before = closed ? Math.floorMod(i - 1, n) : Math.max(0, i - 1);
      int next = (i + 1) % n;
      int after = closed ? (i + 2) % n : Math.min(n - 1, i + 2);
      path.curveTo(
          p[2 * i] + (p[2 * next] - p[2 * before]) / 6,
          p[2 * i + 1] + (p[2 * next + 1] - p[2 * before + 1]) / 6,
          p[2 * next] - (p[2 * after] - p[2 * i]) / 6,
          p[2 * next + 1] - (p[2 * after + 1] - p[2 * i + 1]) / 6,
          p[2 * next],
          p[2 * next + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
