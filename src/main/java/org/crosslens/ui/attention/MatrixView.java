package org.crosslens.ui.attention;

import java.util.Locale;
import java.util.Set;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.crosslens.analysis.Matrix;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Raster;
import org.crosslens.figures.Scale;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Positions;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.Pixels;
import org.jspecify.annotations.Nullable;

/// A pattern as a matrix: rows look, columns are looked at. The wheel zooms, a drag pans, a
/// double-click shows all, a click chooses the row.
final class MatrixView extends Region {
  private static final double STILL = 4;
  private static final MatrixPlace ALL = new MatrixPlace(0, 0, 0);

  private final Looking looking;
  private final Look look;
  private final Canvas canvas = new Canvas();
  private final AxisNames names = new AxisNames();
  private final Tooltip tooltip = Parts.tooltip("");
  private @Nullable Drawn drawn;
  private MatrixPlace place = ALL;
  private int hovered = -1;
  private double lastX;
  private double lastY;
  private boolean dragged;

  /// @param pixels one a cell
  /// @param picture what thumbnails are cut out of
  private record Drawn(Recorded recorded, Matrix pattern, Image pixels, @Nullable Image picture) {}

  MatrixView(Looking looking, Look look) {
    this.looking = looking;
    this.look = look;
    setId("matrix");
    getChildren().add(canvas);
    setMinSize(0, 0);
    setPrefSize(280, 280);
    setFocusTraversable(true);
    setOnMouseClicked(this::click);
    setOnMouseMoved(this::hover);
    setOnMouseExited(event -> light(-1));
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnScroll(this::scroll);
    Tooltip.install(this, tooltip);
  }

  /// Shows a pattern, (queries, keys).
  void show(Recorded recorded, Matrix pattern, ColourMap map, Scale scale) {
    Raster raster = Raster.of(pattern.values(), pattern.rows(), pattern.columns(), map, scale);
    Image pixels = Pixels.image(raster.argb(), raster.columns(), raster.rows());
    Drawn last = drawn;
    if (last != null && last.recorded.equals(recorded)) {
      drawn = new Drawn(recorded, pattern, pixels, last.picture);
    } else {
      drawn = new Drawn(recorded, pattern, pixels, picture(recorded.seen()));
      place = ALL;
    }
    setAccessibleText(
        "Attention of %d positions to %d".formatted(pattern.rows(), pattern.columns()));
    requestLayout();
  }

  private static @Nullable Image picture(@Nullable Seen seen) {
    return seen == null ? null : SwingFXUtils.toFXImage(seen.image(), null);
  }

  private double bodyWidth() {
    return Math.max(1, getWidth() - AxisNames.LEFT - 40);
  }

  private double bodyHeight() {
    return Math.max(1, getHeight() - AxisNames.TOP - 4);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    draw();
  }

  private void draw() {
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    Drawn now = drawn;
    if (now == null) {
      return;
    }
    int rows = now.pattern.rows();
    int columns = now.pattern.columns();
    place = place.within(rows, columns, bodyWidth(), bodyHeight());
    drawCells(g, now);
    Recorded recorded = now.recorded;
    Set<Integer> lit = hovered < 0 ? chosen(recorded.queries()) : Set.of(hovered);
    names.rows(g, side(now, recorded.queries(), lit), place, bodyHeight(), look.theme().get());
    Set<Integer> keys = recorded.isSelf() ? Set.of() : chosen(recorded.keys());
    names.columns(g, side(now, recorded.keys(), keys), place, bodyWidth(), look.theme().get());
  }

  private void drawCells(GraphicsContext g, Drawn now) {
    int rows = now.pattern.rows();
    int columns = now.pattern.columns();
    g.save();
    g.beginPath();
    g.rect(AxisNames.LEFT, AxisNames.TOP, bodyWidth(), bodyHeight());
    g.clip();
    // Cells keep sharp edges where they are large; where many share a pixel they are averaged.
    g.setImageSmoothing(place.cell() < 1);
    double x = AxisNames.LEFT + place.x(0);
    g.drawImage(
        now.pixels, x, AxisNames.TOP + place.y(0), columns * place.cell(), rows * place.cell());
    g.setStroke(look.theme().get().accent());
    g.setLineWidth(2);
    double height = Math.max(2, place.cell());
    for (int row : hovered < 0 ? chosen(now.recorded.queries()) : Set.of(hovered)) {
      g.strokeRect(x, AxisNames.TOP + place.y(row), columns * place.cell(), height);
    }
    g.restore();
  }

  private static AxisNames.Side side(Drawn now, Positions positions, Set<Integer> lit) {
    Seen seen = now.recorded.seen();
    PatchGrid grid = positions.grid() == null || seen == null ? null : seen.grid();
    return new AxisNames.Side(positions, now.picture, grid, lit);
  }

  private Set<Integer> chosen(Positions positions) {
    Set<Integer> rows = new java.util.HashSet<>(looking.pieces().get());
    rows.removeIf(piece -> piece >= positions.firstPatch());
    if (positions.grid() != null) {
      looking.patches().get().forEach(patch -> rows.add(positions.firstPatch() + patch));
    }
    return rows;
  }

  private int row(MouseEvent event) {
    Drawn now = drawn;
    int row = place.row(event.getY() - AxisNames.TOP);
    boolean inside = now != null && event.getY() >= AxisNames.TOP && row < now.pattern.rows();
    return inside ? row : -1;
  }

  private int column(MouseEvent event) {
    Drawn now = drawn;
    int column = place.column(event.getX() - AxisNames.LEFT);
    boolean inside =
        now != null && event.getX() >= AxisNames.LEFT && column < now.pattern.columns();
    return inside ? column : -1;
  }

  private void click(MouseEvent event) {
    int row = row(event);
    if (event.getClickCount() == 2) {
      place = ALL;
      draw();
    } else if (!dragged && row >= 0 && drawn != null) {
      Positions queries = drawn.recorded.queries();
      boolean adding = event.isShortcutDown() || event.isShiftDown();
      if (row < queries.firstPatch()) {
        looking.choosePieces(Set.of(row), adding);
      } else {
        looking.choosePatch(row - queries.firstPatch(), adding);
      }
    }
  }

  private void hover(MouseEvent event) {
    int row = row(event);
    int column = column(event);
    light(row);
    Drawn now = drawn;
    tooltip.setText(
        now == null || row < 0 || column < 0
            ? "Rows look, columns are looked at. The wheel zooms, a drag pans."
            : String.format(
                Locale.ROOT,
                "“%s” looks at “%s”: weight %.6g",
                now.recorded.queries().labels().get(row),
                now.recorded.keys().labels().get(column),
                now.pattern.at(row, column)));
  }

  private void light(int row) {
    if (row != hovered) {
      hovered = row;
      draw();
    }
  }

  private void press(MouseEvent event) {
    requestFocus();
    dragged = false;
    lastX = event.getX();
    lastY = event.getY();
  }

  private void drag(MouseEvent event) {
    if (!dragged && Math.hypot(event.getX() - lastX, event.getY() - lastY) < STILL) {
      return;
    }
    dragged = true;
    place = place.pan(event.getX() - lastX, event.getY() - lastY);
    lastX = event.getX();
    lastY = event.getY();
    draw();
  }

  private void scroll(ScrollEvent event) {
    double factor = Math.pow(1.0025, event.getDeltaY());
    place = place.zoom(factor, event.getX() - AxisNames.LEFT, event.getY() - AxisNames.TOP);
    draw();
    event.consume();
  }
}
