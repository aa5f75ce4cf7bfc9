package org.crosslens.ui.parts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import org.crosslens.figures.PatchMap;
import org.crosslens.figures.Tint;
import org.crosslens.results.PatchGrid;
import org.crosslens.ui.desk.Seen;
import org.jspecify.annotations.Nullable;

/// Lays a map of patches over the part of a picture that the model saw, and dims the rest.
///
/// It keeps its last answer, since panes draw anew more often than their map changes.
public final class Overlay {
  private static final Color SHADE = new Color(0, 0, 0, 150);

  private @Nullable Drawn last;

  private record Drawn(Seen seen, float[] values, Tint tint, Image image) {}

  /// The picture with a map over it.
  ///
  /// @param values one a patch, (rows, columns) in row-major order
  public Image over(Seen seen, float[] values, Tint tint) {
    Drawn drawn = last;
    // Arrays of results are never written, so the same array means the same values.
    boolean same = drawn != null && drawn.values == values && drawn.seen.equals(seen);
    if (drawn == null || !same || !drawn.tint.equals(tint)) {
      drawn = new Drawn(seen, values, tint, draw(seen, values, tint));
      last = drawn;
    }
    return drawn.image;
  }

  private static Image draw(Seen seen, float[] values, Tint tint) {
    BufferedImage image = tint.over(seen.image(), new PatchMap(seen.grid(), values));
    PatchGrid grid = seen.grid();
    Area outside = new Area(new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()));
    outside.subtract(
        new Area(
            new Rectangle2D.Double(
                Math.round(grid.left()),
                Math.round(grid.top()),
                Math.round(grid.width()),
                Math.round(grid.height()))));
    Graphics2D g = image.createGraphics();
    g.setColor(SHADE);
    g.fill(outside);
    g.dispose();
    return SwingFXUtils.toFXImage(image, null);
  }

  /// The picture alone.
  public static Image plain(Seen seen) {
    return SwingFXUtils.toFXImage(seen.image(), null);
  }
}
