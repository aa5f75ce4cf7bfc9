package org.crosslens.ui.attention;

import java.util.List;
import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// A small map or number for each layer and head, drawn into one pixel buffer.
///
/// Rows are layers, columns heads, the mean over heads first. The map under the mouse is shown
/// large; a click locks one, with Shift several, and Esc lets go.
final class HeadGrid extends Region {
  private final Looking looking;
  private final Look look;
  private final Canvas canvas = new Canvas();
  private final HeadGridDrawing drawing = new HeadGridDrawing();
  private final Tooltip tooltip = Parts.tooltip("");
  private @Nullable Recorded recorded;
  private @Nullable GridPicture picture;
  private double available;

  HeadGrid(Looking looking, Look look) {
    this.looking = looking;
    this.look = look;
    setId("head-grid");
    getStyleClass().add("head-grid");
    setFocusTraversable(true);
    setAccessibleText("Maps of all layers and heads; arrow keys choose one");
    getChildren().add(canvas);
    setOnMouseClicked(this::click);
    setOnMouseMoved(this::hover);
    setOnMouseExited(event -> looking.hovered().set(null));
    setOnKeyPressed(this::key);
    Tooltip.install(this, tooltip);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /// Shows a recording as the overview and the focus say.
  void show(Recorded shown, GridPicture drawn) {
    recorded = shown;
    picture = drawn;
    drawing.forget();
    draw();
  }

  /// Draws the frames around the chosen maps anew, and with them all else.
  void refresh() {
    draw();
  }

  /// Fits the maps into this room where that leaves them large enough.
  void setAvailable(double width) {
    if (Math.abs(width - available) > 1) {
      available = width;
      draw();
    }
  }

  private void draw() {
    Recorded shown = recorded;
    GridPicture drawn = picture;
    if (shown == null || drawn == null) {
      return;
    }
    GridPlan plan = GridPlan.of(shown, available);
    canvas.setWidth(plan.width());
    canvas.setHeight(plan.height());
    setPrefSize(plan.width(), plan.height());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, plan.width(), plan.height());
    drawing.draw(g, plan, drawn, look.overlay().get(), look.theme().get());
    drawing.frame(g, plan, looking.cells().get(), look.theme().get());
  }

  private @Nullable Cell at(MouseEvent event) {
    Recorded shown = recorded;
    if (shown == null) {
      return null;
    }
    Cell cell = GridPlan.of(shown, available).at(event.getX(), event.getY());
    return shown.has(cell) ? cell : null;
  }

  private void click(MouseEvent event) {
    requestFocus();
    Cell cell = at(event);
    if (cell != null) {
      looking.choose(cell, event.isShiftDown() || event.isShortcutDown());
    }
  }

  private void hover(MouseEvent event) {
    Cell cell = at(event);
    looking.hovered().set(cell);
    tooltip.setText(cell == null || picture == null ? "" : words(cell, picture));
  }

  private static String words(Cell cell, GridPicture drawn) {
    Overview overview = drawn.overview();
    String where =
        cell.words().substring(0, 1).toUpperCase(Locale.ROOT) + cell.words().substring(1);
    return overview == Overview.MAPS
        ? where + "; colours are scaled over " + drawn.scope().words()
        : String.format(
            Locale.ROOT,
            "%s: %s %.4g %s",
            where,
            overview.words(),
            drawn.values(cell)[0],
            overview.unit());
  }

  private void key(KeyEvent event) {
    // Shift goes on from the head that was added last.
    Cell now = List.copyOf(looking.cells().get()).getLast();
    Cell next =
        switch (event.getCode()) {
          case UP -> new Cell(now.layer() - 1, now.head());
          case DOWN -> new Cell(now.layer() + 1, now.head());
          case LEFT -> new Cell(now.layer(), now.head() - 1);
          case RIGHT -> new Cell(now.layer(), now.head() + 1);
          default -> null;
        };
    if (next != null) {
      event.consume();
    }
    if (next != null && recorded != null && recorded.has(next)) {
      looking.choose(next, event.isShiftDown());
    }
  }
}
