package org.crosslens.library.scenes;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
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
    fill(Outline.oval(x, y, radius, radius), Color.WHITE);
    line(Outline.oval(x, y, radius, radius), Tones.INK, radius * 0.25);
    fill(Outline.oval(x + radius * 0.2, y, radius * 0.62, radius * 0.68), Tones.INK);
    fill(
        Outline.oval(x + radius * 0.4, y - radius * 0.3, radius * 0.22, radius * 0.22),
        Color.WHITE);
  }
}
