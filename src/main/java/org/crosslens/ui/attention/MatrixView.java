package org.crosslens.ui.attention;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.crosslens.analysis.Matrix;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Scale;
import org.crosslens.results.Positions;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.parts.Parts;
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
  private @Nullable MatrixDrawing drawn;
  private MatrixPlace place = ALL;
  private int hovered = -1;
  private double lastX;
  private double lastY;
  private boolean dragged;

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
    setOnKeyPressed(this::key);
    Tooltip.install(this, tooltip);
  }

  /// Shows a pattern, (queries, keys).
  void show(Recorded recorded, Matrix pattern, ColourMap map, Scale scale) {
    MatrixDrawing last = drawn;
    drawn = MatrixDrawing.of(recorded, pattern, map, scale, last);
    if (last == null || !last.recorded().equals(recorded)) {
      place = ALL;
    }
    setAccessibleText(
        "Attention of %d positions to %d; up and down choose a row"
            .formatted(pattern.rows(), pattern.columns()));
    requestLayout();
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
    MatrixDrawing now = drawn;
    if (now == null) {
      return;
    }
    place = place.within(now.rows(), now.columns(), bodyWidth(), bodyHeight());
    Recorded recorded = now.recorded();
    Set<Integer> rows = hovered < 0 ? chosen(recorded.queries()) : Set.of(hovered);
    Set<Integer> keys = recorded.isSelf() ? Set.of() : chosen(recorded.keys());
    now.draw(g, place, bodyWidth(), bodyHeight(), rows, look.theme().get());
    now.drawNames(g, names, place, bodyWidth(), bodyHeight(), rows, keys, look.theme().get());
  }

  private Set<Integer> chosen(Positions positions) {
    Set<Integer> rows = new HashSet<>(looking.pieces().get());
    rows.removeIf(piece -> piece >= positions.firstPatch());
    if (positions.grid() != null) {
      looking.patches().get().forEach(patch -> rows.add(positions.firstPatch() + patch));
    }
    return rows;
  }

  private int row(MouseEvent event) {
    MatrixDrawing now = drawn;
    int row = place.row(event.getY() - AxisNames.TOP);
    boolean inside = now != null && event.getY() >= AxisNames.TOP && row < now.rows();
    return inside ? row : -1;
  }

  private int column(MouseEvent event) {
    MatrixDrawing now = drawn;
    int column = place.column(event.getX() - AxisNames.LEFT);
    boolean inside = now != null && event.getX() >= AxisNames.LEFT && column < now.columns();
    return inside ? column : -1;
  }

  private void click(MouseEvent event) {
    int row = row(event);
    if (event.getClickCount() == 2) {
      place = ALL;
      draw();
    } else if (!dragged && row >= 0 && drawn != null) {
      boolean adding = event.isShortcutDown() || event.isShiftDown();
      choose(drawn.recorded().queries(), row, adding);
    }
  }

  private void choose(Positions queries, int row, boolean adding) {
    if (row < queries.firstPatch()) {
      looking.choosePieces(Set.of(row), adding);
    } else {
      looking.choosePatch(row - queries.firstPatch(), adding);
    }
  }

  private void key(KeyEvent event) {
    int step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
    MatrixDrawing now = drawn;
    if (step != 0 && now != null) {
      Positions queries = now.recorded().queries();
      int last = chosen(queries).stream().mapToInt(row -> row).max().orElse(-1);
      int next = Math.clamp((long) last + step, 0, now.rows() - 1);
      if (next != last) {
        looking.patches().set(Set.of());
        looking.pieces().set(Set.of());
        choose(queries, next, false);
      }
      event.consume();
    }
  }

  private void hover(MouseEvent event) {
    int row = row(event);
    int column = column(event);
    light(row);
    MatrixDrawing now = drawn;
    tooltip.setText(
        now == null || row < 0 || column < 0
            ? "Rows look, columns are looked at. The wheel zooms, a drag pans."
            : String.format(
                Locale.ROOT,
                "“%s” looks at “%s”: weight %.6g",
                now.recorded().queries().labels().get(row),
                now.recorded().keys().labels().get(column),
                now.pattern().at(row, column)));
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
