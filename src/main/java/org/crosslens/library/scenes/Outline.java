package org.crosslens.library.scenes;

import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// The shapes that drawings are made of.
final class Outline {
  private Outline() {}

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
