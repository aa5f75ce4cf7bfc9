package org.crosslens.ui.attention;

import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import org.crosslens.figures.Scale;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.parts.Lettering;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// A small map for each layer and head, drawn into one pixel buffer; a click chooses one.
///
/// Rows are layers, columns heads, the mean over heads first; each map is scaled by itself.
final class HeadGrid extends Region {
  private static final double HEAD = 20;
  private static final double GAP = 4;

  private final RawModel model;
  private final Look look;
  private final Canvas canvas = new Canvas();
  private final Lettering letters = new Lettering(11);
  private final Tooltip tooltip = Parts.tooltip("");
  private @Nullable Recorded recorded;
  private int patches;
  private int gridColumns = 1;
  private double available;

  HeadGrid(RawModel model, Look look) {
    this.model = model;
    this.look = look;
    setId("head-grid");
    getStyleClass().add("head-grid");
    setFocusTraversable(true);
    setAccessibleText("Maps of all layers and heads; arrow keys choose one");
    getChildren().add(canvas);
    setOnMouseClicked(this::click);
    setOnMouseMoved(this::explain);
    setOnKeyPressed(this::key);
    Tooltip.install(this, tooltip);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /// Shows a recording.
  ///
  /// @param rows patches from top to bottom; 0 for text
  /// @param columns patches from left to right
  void show(Recorded shown, int rows, int columns) {
    recorded = shown;
    patches = rows * columns;
    gridColumns = Math.max(1, columns);
    draw();
  }

  /// Fits the maps into this room where that leaves them large enough.
  void setAvailable(double width) {
    if (Math.abs(width - available) > 1) {
      available = width;
      draw();
    }
  }

  private int side() {
    int heads = recorded == null ? 1 : recorded.heads() + 1;
    return (int) Math.clamp((available - HEAD) / heads - GAP, 24, 56);
  }

  private double step() {
    return side() + GAP;
  }

  void draw() {
    Recorded shown = recorded;
    if (shown == null) {
      return;
    }
    double width = HEAD + (shown.heads() + 1) * step();
    double height = HEAD + shown.layers() * step();
    canvas.setWidth(width);
    canvas.setHeight(height);
    setPrefSize(width, height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    drawHeads(g, shown, look.theme().get());
    drawMaps(g, shown);
    drawChoice(g, look.theme().get());
  }

  private void drawHeads(GraphicsContext g, Recorded shown, Theme theme) {
    g.setFont(letters.font());
    g.setFill(theme.muted());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    for (int head = RawModel.MEAN; head < shown.heads(); head++) {
      String name = head < 0 ? "mean" : String.valueOf(head);
      g.fillText(letters.fit(name, step()), x(head) + side() / 2.0, HEAD / 2);
    }
    for (int layer = 0; layer < shown.layers(); layer++) {
      g.fillText(String.valueOf(layer), HEAD / 2, y(layer) + side() / 2.0);
    }
  }

  private void drawMaps(GraphicsContext g, Recorded shown) {
    int side = side();
    int width = (int) ((shown.heads() + 1) * step());
    int height = (int) (shown.layers() * step());
    int[] buffer = new int[width * height];
    for (int layer = 0; layer < shown.layers(); layer++) {
      for (int head = RawModel.MEAN; head < shown.heads(); head++) {
        int corner = layer * (int) step() * width + (head + 1) * (int) step();
        drawMap(buffer, corner, width, side, shown, layer, head);
      }
    }
    g.getPixelWriter()
        .setPixels(
            (int) HEAD,
            (int) HEAD,
            width,
            height,
            PixelFormat.getIntArgbInstance(),
            buffer,
            0,
            width);
  }

  private void drawMap(
      int[] buffer, int corner, int stride, int side, Recorded shown, int layer, int head) {
    float[] values = values(shown, layer, head);
    int columns = shown.tower() == Tower.PICTURE ? gridColumns : shown.positions();
    int rows = Math.max(1, values.length / columns);
    Scale scale = Scale.of(values, "this map");
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        float value = values[y * rows / side * columns + x * columns / side];
        buffer[corner + y * stride + x] = look.overlay().get().argb(scale.at(value));
      }
    }
  }

  private float[] values(Recorded shown, int layer, int head) {
    if (shown.tower() == Tower.TEXT) {
      return shown.pattern(layer, head);
    }
    int leading = shown.positions() - patches;
    int query = model.query().get();
    float[] row = shown.row(layer, head, query < 0 ? 0 : leading + query);
    return Arrays.copyOfRange(row, leading, row.length);
  }

  private void drawChoice(GraphicsContext g, Theme theme) {
    g.setStroke(theme.accent());
    g.setLineWidth(2);
    double x = x(model.head().get()) - 1;
    g.strokeRect(x, y(model.layer().get()) - 1, side() + 2.0, side() + 2.0);
  }

  private double x(int head) {
    return HEAD + (head + 1) * step();
  }

  private double y(int layer) {
    return HEAD + layer * step();
  }

  private int layerAt(double y) {
    return (int) Math.floor((y - HEAD) / step());
  }

  private int headAt(double x) {
    return (int) Math.floor((x - HEAD) / step()) - 1;
  }

  private void click(MouseEvent event) {
    requestFocus();
    choose(layerAt(event.getY()), headAt(event.getX()));
  }

  private void choose(int layer, int head) {
    Recorded shown = recorded;
    if (shown != null
        && layer >= 0
        && layer < shown.layers()
        && head >= RawModel.MEAN
        && head < shown.heads()) {
      model.layer().set(layer);
      model.head().set(head);
    }
  }

  private void explain(MouseEvent event) {
    int layer = layerAt(event.getY());
    int head = headAt(event.getX());
    tooltip.setText(
        "Layer %d, %s; each small map is scaled by itself"
            .formatted(Math.max(0, layer), head < 0 ? "mean over heads" : "head " + head));
  }

  private void key(KeyEvent event) {
    int layer = model.layer().get();
    int head = model.head().get();
    switch (event.getCode()) {
      case UP -> choose(layer - 1, head);
      case DOWN -> choose(layer + 1, head);
      case LEFT -> choose(layer, head - 1);
      case RIGHT -> choose(layer, head + 1);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
