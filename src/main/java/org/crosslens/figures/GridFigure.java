package org.crosslens.figures;

import java.awt.Dimension;
import java.awt.Graphics2D;

/// The attention of a whole model at a glance: a small map for every layer and head.
///
/// @param title what is shown
/// @param grid the maps
/// @param map the colours
/// @param scope over which maps the range of colours is taken
/// @param label what is measured, such as `attention`
/// @param caption what made it
/// @param theme the colours of the frame
public record GridFigure(
    String title,
    MapGrid grid,
    ColourMap map,
    ScaleScope scope,
    String label,
    String caption,
    FigureTheme theme)
    implements Figure {
  /// Width and height of a small map in pixels.
  public static final int SIDE = 56;

  private static final int GAP = 4;
  private static final int HEADS = 20;
  private static final int LAYERS = 58;
  private static final int SHORTEST_BAR = 140;

  @Override
  public Dimension size() {
    int right = 12 + ColourBar.WIDTH + Frame.MARGIN;
    int width = Math.max(360, Frame.MARGIN + LAYERS + span(grid.heads()) + right);
    int height = Math.max(span(grid.layers()), SHORTEST_BAR);
    return new Dimension(width, top() + height + 8 + frame().bottom(width));
  }

  @Override
  public void draw(Graphics2D g) {
    frame().draw(g, size());
    int left = Frame.MARGIN + LAYERS;
    int top = top();
    MapGrid small = grid.pooled(SIDE);
    g.drawImage(small.raster(GAP, map, scope).image(1, 1), left, top, null);
    g.setColor(theme.muted());
    for (int head = 0; head < grid.heads(); head++) {
      double x = left + head * (SIDE + GAP) + SIDE / 2.0;
      Lettering.SMALL.centre(g, "head " + head, x, top - HEADS / 2.0);
    }
    for (int layer = 0; layer < grid.layers(); layer++) {
      double y = top + layer * (SIDE + GAP) + SIDE / 2.0;
      Lettering.SMALL.right(g, "layer " + layer, left - 8, y);
    }
    boolean comparable = scope == ScaleScope.ALL && !grid.maps().isEmpty();
    Scale scale = comparable ? small.scale(0, map, scope) : new Scale(0, 1, scope.words());
    var colouring = new Colouring(map, scale, label);
    int height = Math.max(span(grid.layers()), SHORTEST_BAR);
    new ColourBar(colouring, theme).draw(g, left + span(grid.heads()) + 12, top, height);
  }

  private static int span(int count) {
    return count * (SIDE + GAP) - GAP;
  }

  private int top() {
    return frame().top() + HEADS;
  }

  private Frame frame() {
    return new Frame(title, caption, theme);
  }
}
