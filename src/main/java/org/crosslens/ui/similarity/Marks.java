package org.crosslens.ui.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.crosslens.ui.desk.Axes;
import org.crosslens.ui.desk.Chosen;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.desk.Pinned;
import org.crosslens.ui.desk.Theme;
import org.jspecify.annotations.Nullable;

/// Draws what is selected and what lies under the mouse over the cells, without touching them.
///
/// @param sheet what is shown
/// @param view the part seen
/// @param width of that part in pixels
/// @param height of that part in pixels
record Marks(Sheet sheet, Viewport view, double width, double height) {
  private static final int MOST_FRAMES = 10_000;
  private static final Color HALO = Color.color(1, 1, 1, 0.85);

  /// Lines through the cell under the mouse.
  void crosshair(GraphicsContext g, Pair hovered, Theme theme) {
    g.setFill(theme.accent().deriveColor(0, 1, 1, 0.28));
    int row = sheet.rowOf(hovered);
    int column = sheet.columnOf(hovered);
    if (row >= 0) {
      g.fillRect(0, view.y(row), across(), Math.max(view.cellHeight(), 1));
    }
    if (column >= 0) {
      g.fillRect(view.x(column), 0, Math.max(view.cellWidth(), 1), down());
    }
  }

  /// A frame around the selected cell, or around a whole row or column; thin frames around others.
  void selection(GraphicsContext g, Chosen chosen, Theme theme) {
    Pair primary = new Pair(chosen.picture(), chosen.caption());
    int row = sheet.rowOf(primary);
    int column = sheet.columnOf(primary);
    if (chosen.pictures().size() * chosen.captions().size() > 1) {
      many(g, chosen, theme);
    }
    if (row >= 0 && column >= 0) {
      frame(g, view.x(column), view.y(row), view.cellWidth(), view.cellHeight(), theme);
    } else if (row >= 0) {
      frame(g, 0, view.y(row), across(), view.cellHeight(), theme);
    } else if (column >= 0) {
      frame(g, view.x(column), 0, view.cellWidth(), down(), theme);
    }
  }

  /// A dashed frame around the pinned cell.
  void pinned(GraphicsContext g, @Nullable Pinned pinned, Theme theme) {
    if (pinned != null && sheet.comparison().axes() == Axes.PICTURES_CAPTIONS) {
      Pair pair = sheet.pair(pinned.asked());
      int row = sheet.rowOf(pair);
      int column = sheet.columnOf(pair);
      if (row >= 0 && column >= 0) {
        g.setLineDashes(5, 4);
        frame(g, view.x(column), view.y(row), view.cellWidth(), view.cellHeight(), theme);
        g.setLineDashes();
      }
    }
  }

  /// The rectangle that the mouse is drawing.
  void band(GraphicsContext g, @Nullable Span span, Theme theme) {
    if (span != null) {
      double x = view.x(span.left());
      double y = view.y(span.top());
      g.setFill(theme.accent().deriveColor(0, 1, 1, 0.2));
      g.fillRect(x, y, view.x(span.right() + 1) - x, view.y(span.bottom() + 1) - y);
      frame(g, x, y, view.x(span.right() + 1) - x, view.y(span.bottom() + 1) - y, theme);
    }
  }

  /// A frame around each block of neighbouring cells.
  private void many(GraphicsContext g, Chosen chosen, Theme theme) {
    List<int[]> rows = runs(places(chosen, true));
    List<int[]> columns = runs(places(chosen, false));
    if ((long) rows.size() * columns.size() > MOST_FRAMES) {
      return;
    }
    for (int[] row : rows) {
      for (int[] column : columns) {
        double x = view.x(column[0]);
        double y = view.y(row[0]);
        frame(g, x, y, view.x(column[1]) - x, view.y(row[1]) - y, theme);
      }
    }
  }

  /// Neighbouring places as pairs of the first and the one behind the last.
  private static List<int[]> runs(Set<Integer> places) {
    List<int[]> runs = new ArrayList<>();
    for (int place : places.stream().sorted().toList()) {
      if (!runs.isEmpty() && runs.getLast()[1] == place) {
        runs.getLast()[1] = place + 1;
      } else {
        runs.add(new int[] {place, place + 1});
      }
    }
    return runs;
  }

  private Set<Integer> places(Chosen chosen, boolean rows) {
    return (sheet.isPicture(rows) ? chosen.pictures() : chosen.captions())
        .stream()
            .map(i -> rows ? sheet.order().placeOfRow(i) : sheet.order().placeOfColumn(i))
            .filter(place -> place >= 0)
            .collect(Collectors.toSet());
  }

  private static void frame(
      GraphicsContext g, double x, double y, double width, double height, Theme theme) {
    // Thin cells still get a frame that can be seen.
    double w = Math.max(width, 5);
    double h = Math.max(height, 5);
    g.setStroke(HALO);
    g.setLineWidth(4);
    g.strokeRect(x - (w - width) / 2, y - (h - height) / 2, w, h);
    g.setStroke(theme.accent());
    g.setLineWidth(2);
    g.strokeRect(x - (w - width) / 2, y - (h - height) / 2, w, h);
  }

  private double across() {
    return Math.min(width, view.x(sheet.columns()));
  }

  private double down() {
    return Math.min(height, view.y(sheet.rows()));
  }
}
