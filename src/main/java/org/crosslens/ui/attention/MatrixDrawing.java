package org.crosslens.ui.attention;

import java.util.Set;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.crosslens.analysis.Matrix;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Raster;
import org.crosslens.figures.Scale;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Positions;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.parts.Pixels;
import org.jspecify.annotations.Nullable;

/// A pattern in pixels, ready to be drawn as large as it is wanted.
///
/// @param recorded where it comes from
/// @param pattern (queries, keys)
/// @param pixels one a cell
/// @param picture what thumbnails of patches are cut out of, or null
record MatrixDrawing(Recorded recorded, Matrix pattern, Image pixels, @Nullable Image picture) {
  /// @param last what was drawn before, whose picture is taken over where it is the same
  static MatrixDrawing of(
      Recorded recorded, Matrix pattern, ColourMap map, Scale scale, @Nullable MatrixDrawing last) {
    Raster raster = Raster.of(pattern.values(), pattern.rows(), pattern.columns(), map, scale);
    Image pixels = Pixels.image(raster.argb(), raster.columns(), raster.rows());
    Image picture =
        last != null && last.recorded.equals(recorded) ? last.picture : picture(recorded.seen());
    return new MatrixDrawing(recorded, pattern, pixels, picture);
  }

  private static @Nullable Image picture(@Nullable Seen seen) {
    return seen == null ? null : SwingFXUtils.toFXImage(seen.image(), null);
  }

  int rows() {
    return pattern.rows();
  }

  int columns() {
    return pattern.columns();
  }

  /// Draws the cells in sight, with frames around some rows.
  void draw(
      GraphicsContext g,
      MatrixPlace place,
      double width,
      double height,
      Set<Integer> framed,
      Theme theme) {
    g.save();
    g.beginPath();
    g.rect(AxisNames.LEFT, AxisNames.TOP, width, height);
    g.clip();
    // Cells keep sharp edges where they are large; where many share a pixel they are averaged.
    g.setImageSmoothing(place.cell() < 1);
    double x = AxisNames.LEFT + place.x(0);
    double across = columns() * place.cell();
    g.drawImage(pixels, x, AxisNames.TOP + place.y(0), across, rows() * place.cell());
    g.setStroke(theme.accent());
    g.setLineWidth(2);
    for (int row : framed) {
      g.strokeRect(x, AxisNames.TOP + place.y(row), across, Math.max(2, place.cell()));
    }
    g.restore();
  }

  /// Draws what stands along the sides.
  ///
  /// @param lit rows in the accent colour
  /// @param keys columns in the accent colour
  void drawNames(
      GraphicsContext g,
      AxisNames names,
      MatrixPlace place,
      double width,
      double height,
      Set<Integer> lit,
      Set<Integer> keys,
      Theme theme) {
    names.rows(g, side(recorded.queries(), lit), place, height, theme);
    names.columns(g, side(recorded.keys(), keys), place, width, theme);
  }

  private AxisNames.Side side(Positions positions, Set<Integer> lit) {
    Seen seen = recorded.seen();
    PatchGrid grid = positions.grid() == null || seen == null ? null : seen.grid();
    return new AxisNames.Side(positions, picture, grid, lit);
  }
}
