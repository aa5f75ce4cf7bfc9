package org.crosslens.ui.attention;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.crosslens.figures.Scale;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.parts.Lettering;
import org.crosslens.ui.parts.Parts;

/// A pattern between word pieces: rows look, columns are looked at; a click chooses a row.
final class PieceMatrix extends Region {
  private static final double LEFT = 84;
  private static final double TOP = 64;

  private final RawModel model;
  private final Look look;
  private final Canvas canvas = new Canvas();
  private final Lettering letters = new Lettering(11);
  private final Tooltip tooltip = Parts.tooltip("");
  private List<String> pieces = List.of();
  private float[] pattern = {};

  PieceMatrix(RawModel model, Look look) {
    this.model = model;
    this.look = look;
    setId("piece-matrix");
    getChildren().add(canvas);
    setMinSize(0, 0);
    setPrefSize(280, 280);
    setOnMouseClicked(this::click);
    setOnMouseMoved(this::explain);
    Tooltip.install(this, tooltip);
  }

  /// Shows a pattern, (queries, keys) in row-major order.
  void show(List<String> names, float[] weights) {
    pieces = names;
    pattern = weights;
    setAccessibleText("Attention between %d word pieces".formatted(names.size()));
    requestLayout();
  }

  private double cell() {
    double room = Math.min(getWidth() - LEFT - 48, getHeight() - TOP - 4);
    return Math.clamp(room / Math.max(1, pieces.size()), 2, 40);
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    int count = pieces.size();
    if (pattern.length != count * count || count == 0) {
      return;
    }
    Scale scale = Scale.of(pattern, "this pattern");
    double cell = cell();
    for (int i = 0; i < pattern.length; i++) {
      int argb = look.overlay().get().argb(scale.at(pattern[i]));
      g.setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
      double x = LEFT + i % count * cell;
      g.fillRect(x, TOP + Math.floor(i / (double) count) * cell, Math.ceil(cell), Math.ceil(cell));
    }
    names(g, cell);
    g.setStroke(look.theme().get().accent());
    g.setLineWidth(2);
    g.strokeRect(LEFT, TOP + query() * cell, count * cell, cell);
  }

  private void names(GraphicsContext g, double cell) {
    int every = (int) Math.max(1, Math.ceil(13 / cell));
    g.setFont(letters.font());
    g.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < pieces.size(); i += every) {
      g.setFill(i == query() ? look.theme().get().accent() : look.theme().get().muted());
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(letters.fit(pieces.get(i), LEFT - 8), LEFT - 4, TOP + (i + 0.5) * cell);
      g.save();
      g.translate(LEFT + (i + 0.5) * cell, TOP - 4);
      g.rotate(-45);
      g.setFill(look.theme().get().muted());
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText(letters.fit(pieces.get(i), 72), 0, 0);
      g.restore();
    }
  }

  private int query() {
    int query = model.query().get();
    return query < 0 ? pieces.size() - 1 : Math.min(query, pieces.size() - 1);
  }

  private int row(MouseEvent event) {
    return (int) Math.floor((event.getY() - TOP) / cell());
  }

  private void click(MouseEvent event) {
    int row = row(event);
    if (row >= 0 && row < pieces.size()) {
      model.query().set(row);
    }
  }

  private void explain(MouseEvent event) {
    int row = row(event);
    int column = (int) Math.floor((event.getX() - LEFT) / cell());
    int count = pieces.size();
    boolean inside = row >= 0 && row < count && column >= 0 && column < count;
    tooltip.setText(
        inside && pattern.length == count * count
            ? String.format(
                Locale.ROOT,
                "“%s” looks at “%s”: weight %.6g",
                pieces.get(row),
                pieces.get(column),
                pattern[row * count + column])
            : "Rows look, columns are looked at; click a row to follow it");
  }
}
