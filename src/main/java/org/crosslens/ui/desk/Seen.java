package org.crosslens.ui.desk;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;

/// A picture with the part of it that a model sees.
///
/// @param model the model's name
/// @param picture which picture
/// @param image the picture the right way up, at most [#SIDE] pixels long; treat as read-only
/// @param grid the model's patches, in pixels of `image`
public record Seen(String model, Picture picture, BufferedImage image, PatchGrid grid) {
  /// Large enough to look good in a maximised pane.
  public static final int SIDE = 720;

  /// The same, smaller, for many side by side.
  ///
  /// @param side the longest side of the picture in pixels
  public Seen small(int side) {
    double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
    int width = (int) Math.max(1, Math.round(image.getWidth() * scale));
    int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = drawn.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    return new Seen(model, picture, drawn, scaled(grid, scale));
  }

  /// A grid for the picture drawn larger or smaller.
  public static PatchGrid scaled(PatchGrid grid, double scale) {
    return new PatchGrid(
        grid.rows(),
        grid.columns(),
        grid.left() * scale,
        grid.top() * scale,
        grid.width() * scale,
        grid.height() * scale);
  }

  /// Whether this is what a model sees of a picture.
  public boolean isOf(String otherModel, Picture other) {
    return model.equals(otherModel) && picture.equals(other);
  }
}
