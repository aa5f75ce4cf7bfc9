package org.crosslens.ui.classes;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.crosslens.figures.ColourMap;
import org.crosslens.results.speech.Confusion;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.parts.Lettering;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.Pixels;
import org.jspecify.annotations.Nullable;

/// A confusion matrix: a row for what pictures show, a column for what they were taken for, each
/// cell coloured by its share of the row.
final class ConfusionDrawing extends Region {
  private static final double ROOM = 420;
  private static final double NAMES = 96;
  private static final double HEAD = 64;
  private static final double LEGIBLE = 12;

  private final Canvas canvas = new Canvas();
  private final Lettering letters = new Lettering(11);
  private final Tooltip tooltip = Parts.tooltip("");
  private @Nullable Confusion shown;

  ConfusionDrawing() {
    setId("confusion");
    getChildren().add(canvas);
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    Tooltip.install(this, tooltip);
    setOnMouseMoved(this::explain);
  }

  void show(Confusion confusion, ColourMap map, Theme theme) {
    shown = confusion;
    double cell = cell(confusion);
    double side = cell * confusion.labels().size();
    canvas.setWidth(NAMES + side + HEAD);
    canvas.setHeight(HEAD + side);
    setPrefSize(canvas.getWidth(), canvas.getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setFont(letters.font());
    g.setTextBaseline(VPos.CENTER);
    for (int row = 0; row < confusion.labels().size(); row++) {
      drawRow(g, confusion, row, cell, map);
    }
    if (cell >= LEGIBLE) {
      g.setFill(theme.text());
      drawNames(g, confusion.labels(), cell);
    }
    setAccessibleText(
        "Confusion matrix of %,d classes, %,d pictures"
            .formatted(confusion.labels().size(), confusion.total()));
  }

  private static double cell(Confusion confusion) {
    return Math.clamp(ROOM / Math.max(1, confusion.labels().size()), 2, 32);
  }

  private static void drawRow(
      GraphicsContext g, Confusion confusion, int row, double cell, ColourMap map) {
    int[] counts = confusion.counts()[row];
    int whole = 0;
    for (int count : counts) {
      whole += count;
    }
    for (int column = 0; column < counts.length; column++) {
      double share = whole == 0 ? 0 : (double) counts[column] / whole;
      int argb = map.argb(share);
      g.setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
      double x = NAMES + column * cell;
      double y = HEAD + row * cell;
      double gap = cell > LEGIBLE ? 1 : 0;
      g.fillRect(x, y, cell - gap, cell - gap);
      if (cell >= 2 * LEGIBLE && counts[column] > 0) {
        g.setFill(Pixels.isLight(argb) ? Color.BLACK : Color.WHITE);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(String.valueOf(counts[column]), x + cell / 2, y + cell / 2);
      }
    }
  }

  private void drawNames(GraphicsContext g, List<String> labels, double cell) {
    for (int i = 0; i < labels.size(); i++) {
      g.setTextAlign(TextAlignment.RIGHT);
      g.fillText(letters.fit(labels.get(i), NAMES - 8), NAMES - 6, HEAD + (i + 0.5) * cell);
      g.save();
      g.translate(NAMES + (i + 0.5) * cell, HEAD - 6);
      g.rotate(-45);
      g.setTextAlign(TextAlignment.LEFT);
      g.fillText(letters.fit(labels.get(i), HEAD), 0, 0);
      g.restore();
    }
  }

  private void explain(MouseEvent event) {
    Confusion confusion = shown;
    if (confusion == null) {
      return;
    }
    double cell = cell(confusion);
    int row = (int) Math.floor((event.getY() - HEAD) / cell);
    int column = (int) Math.floor((event.getX() - NAMES) / cell);
    List<String> labels = confusion.labels();
    boolean inside = row >= 0 && row < labels.size() && column >= 0 && column < labels.size();
    tooltip.setText(
        inside
            ? "%,d pictures of %s taken for %s"
                .formatted(confusion.counts()[row][column], labels.get(row), labels.get(column))
            : "Rows: what pictures show; columns: what they were taken for");
  }
}
