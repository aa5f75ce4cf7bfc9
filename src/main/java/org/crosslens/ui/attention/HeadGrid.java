package org.crosslens.ui.attention;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Raster;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.parts.Lettering;
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
  private final Lettering letters = new Lettering(11);
  private final Tooltip tooltip = Parts.tooltip("");
  private @Nullable Recorded recorded;
  private @Nullable GridPicture picture;
  private @Nullable Pixelled pixelled;
  private double available;

  /// The maps as pixels, kept while only the frames around the chosen ones change.
  private record Pixelled(int side, ColourMap map, Raster raster) {}

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
    pixelled = null;
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
    drawNames(g, plan, look.theme().get());
    Raster raster = raster(drawn, plan);
    g.getPixelWriter()
        .setPixels(
            GridPlan.HEAD,
            GridPlan.HEAD,
            raster.columns(),
            raster.rows(),
            PixelFormat.getIntArgbInstance(),
            raster.argb(),
            0,
            raster.columns());
    drawChosen(g, plan, look.theme().get());
  }

  private Raster raster(GridPicture drawn, GridPlan plan) {
    ColourMap map = look.overlay().get();
    Pixelled last = pixelled;
    if (last == null || last.side != plan.side() || last.map != map) {
      last = new Pixelled(plan.side(), map, drawn.raster(plan, map));
      pixelled = last;
    }
    return last.raster;
  }

  private void drawNames(GraphicsContext g, GridPlan plan, Theme theme) {
    g.setFont(letters.font());
    g.setFill(theme.muted());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    double middle = plan.side() / 2.0;
    for (int head = plan.firstHead(); head < plan.heads(); head++) {
      String name = head < 0 ? "mean" : plan.heads() == 1 ? "all" : String.valueOf(head);
      g.fillText(letters.fit(name, plan.step() + 4.0), plan.x(head) + middle, GridPlan.HEAD / 2.0);
    }
    for (int layer = 0; layer < plan.layers(); layer++) {
      g.fillText(String.valueOf(layer), GridPlan.HEAD / 2.0, plan.y(layer) + middle);
    }
  }

  private void drawChosen(GraphicsContext g, GridPlan plan, Theme theme) {
    g.setStroke(theme.accent());
    g.setLineWidth(2);
    for (Cell cell : looking.cells().get()) {
      double side = plan.side() + 2.0;
      g.strokeRect(plan.x(cell.head()) - 1.0, plan.y(cell.layer()) - 1.0, side, side);
    }
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
