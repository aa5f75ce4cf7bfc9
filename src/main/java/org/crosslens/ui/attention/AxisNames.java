package org.crosslens.ui.attention;

import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.text.TextAlignment;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Positions;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.parts.Lettering;
import org.jspecify.annotations.Nullable;

/// Draws what stands along the sides of a matrix: patches as thumbnails, pieces by their names.
final class AxisNames {
  /// Room for names left of the rows.
  static final double LEFT = 84;

  /// Room for names above the columns.
  static final double TOP = 64;

  private static final double LINE = 13;

  private final Lettering letters = new Lettering(11);

  /// What is drawn along a side.
  ///
  /// @param positions what stands there
  /// @param picture what patches are cut out of, or null
  /// @param grid where, in pixels of the picture
  /// @param lit positions drawn in the accent colour
  record Side(
      Positions positions, @Nullable Image picture, @Nullable PatchGrid grid, Set<Integer> lit) {}

  /// Names left of the rows that are in sight; where rows are narrow, of every few.
  void rows(GraphicsContext g, Side side, MatrixPlace place, double height, Theme theme) {
    int every = every(place);
    g.setFont(letters.font());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.RIGHT);
    int count = side.positions().count();
    for (int i = first(place.top(), every); i < count && place.y(i) < height; i += every) {
      double middle = TOP + place.y(i + 0.5);
      if (middle >= TOP
          && !thumbnail(g, side, i, LEFT - 4 - size(place), middle - size(place) / 2, place)) {
        g.setFill(side.lit().contains(i) ? theme.accent() : theme.muted());
        g.fillText(letters.fit(side.positions().labels().get(i), LEFT - 8), LEFT - 4, middle);
      }
    }
  }

  /// Names above the columns that are in sight.
  void columns(GraphicsContext g, Side side, MatrixPlace place, double width, Theme theme) {
    int every = every(place);
    g.setFont(letters.font());
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    int count = side.positions().count();
    for (int i = first(place.left(), every); i < count && place.x(i) < width; i += every) {
      double middle = LEFT + place.x(i + 0.5);
      if (middle >= LEFT
          && !thumbnail(g, side, i, middle - size(place) / 2, TOP - 4 - size(place), place)) {
        g.save();
        g.translate(middle, TOP - 4);
        g.rotate(-45);
        g.setFill(side.lit().contains(i) ? theme.accent() : theme.muted());
        g.fillText(letters.fit(side.positions().labels().get(i), TOP + 8), 0, 0);
        g.restore();
      }
    }
  }

  private static int every(MatrixPlace place) {
    return (int) Math.max(1, Math.ceil(LINE / place.cell()));
  }

  private static int first(double start, int every) {
    return (int) Math.max(0, Math.floor(start / every) * every);
  }

  private static double size(MatrixPlace place) {
    return Math.clamp(place.cell() * every(place) - 1, 10, 40);
  }

  private static boolean thumbnail(
      GraphicsContext g, Side side, int position, double x, double y, MatrixPlace place) {
    PatchGrid grid = side.grid();
    int patch = position - side.positions().firstPatch();
    if (grid == null || side.picture() == null || patch < 0) {
      return false;
    }
    PatchGrid.Box box = grid.box(patch);
    double size = size(place);
    g.drawImage(side.picture(), box.left(), box.top(), box.width(), box.height(), x, y, size, size);
    return true;
  }
}
