package org.crosslens.figures;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.crosslens.results.PatchGrid;

/// How a map of patches is laid over its picture.
///
/// @param map the colours
/// @param scale the range of the colours
/// @param opacity from 0, the picture alone, to 1, the map alone
/// @param smooth whether values run smoothly between patches instead of in squares
public record Tint(ColourMap map, Scale scale, double opacity, boolean smooth) {
  /// Checks the opacity.
  public Tint {
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("opacity " + opacity);
    }
  }

  /// A picture with a map laid over it, at the picture's size; what no patch sees stays as it is.
  public BufferedImage over(BufferedImage picture, PatchMap patches) {
    var image =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.drawImage(picture, 0, 0, null);
    g.dispose();
    Rectangle grid = pixels(patches.grid());
    Rectangle seen = grid.intersection(new Rectangle(image.getWidth(), image.getHeight()));
    if (!seen.isEmpty()) {
      blend(image, patches, grid, seen);
    }
    return image;
  }

  private void blend(BufferedImage image, PatchMap patches, Rectangle grid, Rectangle seen) {
    float[] values =
        smooth
            ? patches.bilinear(grid.width, grid.height)
            : patches.nearest(grid.width, grid.height);
    int[] colours = Raster.of(values, grid.height, grid.width, map, scale).argb();
    int weight = (int) Math.round(opacity * 256);
    int[] line = new int[seen.width];
    for (int y = seen.y; y < seen.y + seen.height; y++) {
      image.getRGB(seen.x, y, seen.width, 1, line, 0, seen.width);
      int from = (y - grid.y) * grid.width + seen.x - grid.x;
      for (int x = 0; x < line.length; x++) {
        line[x] = mix(line[x], colours[from + x], weight);
      }
      image.setRGB(seen.x, y, seen.width, 1, line, 0, seen.width);
    }
  }

  private static Rectangle pixels(PatchGrid grid) {
    int left = (int) Math.round(grid.left());
    int top = (int) Math.round(grid.top());
    int right = (int) Math.round(grid.left() + grid.width());
    int bottom = (int) Math.round(grid.top() + grid.height());
    return new Rectangle(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
  }

  private static int mix(int below, int above, int weight) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = (below >> shift) & 255;
      int to = (above >> shift) & 255;
      mixed |= (from + (((to - from) * weight) >> 8)) << shift;
    }
    return mixed;
  }
}
