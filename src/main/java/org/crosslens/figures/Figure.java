package org.crosslens.figures;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Something that can be drawn: PNG, SVG, the clipboard and the screen share this one path.
public interface Figure {
  /// Width and height in units of [#draw]; a pixel each at scale 1.
  Dimension size();

  /// Draws the whole figure, its background included, with the upper left corner at the origin.
  void draw(Graphics2D g);

  /// The figure as pixels.
  ///
  /// @param scale pixels a unit; 2 looks crisp on dense screens and in print
  default BufferedImage image(double scale) {
    Dimension size = size();
    int width = (int) Math.ceil(size.width * scale);
    int height = (int) Math.ceil(size.height * scale);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      g.scale(scale, scale);
      draw(g);
    } finally {
      g.dispose();
    }
    return image;
  }
}
