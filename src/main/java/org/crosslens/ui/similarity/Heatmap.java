package org.crosslens.ui.similarity;

import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.crosslens.results.Score;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.desk.Selection;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.parts.ColourBar;
import org.crosslens.ui.parts.Lettering;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Pixels;
import org.jspecify.annotations.Nullable;

/// A similarity matrix as coloured cells with heads, numbers where they fit, and a colour bar.
///
/// Cells and marks are two layers: following the mouse redraws the marks alone.
final class Heatmap extends Region {
  private static final double BAR = 80;
  private static final double BOTTOM = 8;

  private final Selection selection;
  private final Look look;
  private final Canvas cells = new Canvas();
  private final Canvas marks = new Canvas();
  private final ColourBar bar = new ColourBar();
  private final Lettering numbers = new Lettering(10);
  private final Heads heads;
  private @Nullable Sheet sheet;
  private @Nullable Viewport view;
  private @Nullable Span band;
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
  private @Nullable Painted painted;
  private boolean cellsDirty;

  private record Painted(Sheet sheet, Viewport view, int width, int[] argb) {}

  Heatmap(Selection selection, Look look, Thumbnails thumbnails) {
    this.selection = selection;
    this.look = look;
    heads = new Heads(thumbnails, this::redraw);
    getChildren().addAll(cells, marks, bar);
    setFocusTraversable(true);
    getStyleClass().add("heatmap");
    setMinSize(0, 0);
    selection.hovered().addListener((o, old, now) -> remark());
    selection.chosen().addListener((o, old, now) -> reveal());
    look.theme().addListener((o, old, now) -> redraw());
  }

  /// Shows a sheet; the part seen stays when its size stays.
  void show(@Nullable Sheet next) {
    Sheet old = sheet;
    boolean sameSize =
        old != null && next != null && old.rows() == next.rows() && old.columns() == next.columns();
    if (old == null || next == null || !old.comparison().equals(next.comparison())) {
      heads.forget();
    }
    sheet = next;
    if (!sameSize) {
      view = null;
    }
    redraw();
  }

  @Nullable Sheet sheet() {
    return sheet;
  }

  /// The part seen; everything while nothing was zoomed.
  Viewport view() {
    Sheet shown = sheet;
    int rows = shown == null ? 1 : shown.rows();
    int columns = shown == null ? 1 : shown.columns();
    Viewport all = Viewport.fit(rows, columns, bodyWidth(), bodyHeight());
    return view == null ? all : view.within(rows, columns, bodyWidth(), bodyHeight());
  }

  /// Sees another part; null sees everything.
  void setView(@Nullable Viewport part) {
    view = part;
    redraw();
  }

  /// How much of the matrix a pixel stands for, empty while cells are larger than pixels.
  ReadOnlyStringProperty detail() {
    return detail.getReadOnlyProperty();
  }

  void setBand(@Nullable Span span) {
    band = span;
    remark();
  }

  double bodyWidth() {
    return Math.max(1, getWidth() - Heads.WIDTH - BAR);
  }

  double bodyHeight() {
    return Math.max(1, getHeight() - Heads.HEIGHT - BOTTOM);
  }

  private void redraw() {
    cellsDirty = true;
    remark();
  }

  private void remark() {
    requestLayout();
  }

  private void reveal() {
    Sheet shown = sheet;
    if (shown != null && view != null) {
      Pair primary = new Pair(selection.now().picture(), selection.now().caption());
      view =
          view().showing(shown.rowOf(primary), shown.columnOf(primary), bodyWidth(), bodyHeight());
    }
    redraw();
  }

  @Override
  protected void layoutChildren() {
    if (cells.getWidth() != getWidth() || cells.getHeight() != getHeight()) {
      cells.setWidth(getWidth());
      cells.setHeight(getHeight());
      marks.setWidth(getWidth());
      marks.setHeight(getHeight());
      cellsDirty = true;
    }
    Sheet shown = sheet;
    bar.setVisible(shown != null);
    if (shown != null) {
      double tall = Math.min(bodyHeight(), Math.max(120, view().y(shown.rows())));
      bar.resizeRelocate(getWidth() - BAR + 12, Heads.HEIGHT, BAR - 12, tall);
    }
    if (cellsDirty) {
      cellsDirty = false;
      drawCells(shown);
    }
    drawMarks(shown);
  }

  private void drawCells(@Nullable Sheet shown) {
    GraphicsContext g = cells.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (shown == null || shown.rows() == 0 || shown.columns() == 0) {
      return;
    }
    Viewport seen = view();
    int width = (int) Math.ceil(Math.min(bodyWidth(), seen.x(shown.columns())));
    int height = (int) Math.ceil(Math.min(bodyHeight(), seen.y(shown.rows())));
    detail.set(words(seen));
    int[] argb = paint(shown, seen, width, height);
    g.getPixelWriter()
        .setPixels(
            (int) Heads.WIDTH,
            (int) Heads.HEIGHT,
            width,
            height,
            PixelFormat.getIntArgbInstance(),
            argb,
            0,
            width);
    drawNumbers(g, shown, seen);
    Pair primary = new Pair(selection.now().picture(), selection.now().caption());
    Set<Integer> rows = Set.of(shown.rowOf(primary));
    Set<Integer> columns = Set.of(shown.columnOf(primary));
    g.save();
    g.translate(0, Heads.HEIGHT);
    heads.drawRows(g, shown, seen, bodyHeight(), rows, look.theme().get());
    g.restore();
    heads.drawColumns(g, shown, seen, bodyWidth(), columns, look.theme().get());
    bar.show(
        shown.map(),
        shown.scale(),
        Numbers.name(shown.comparison().matrix().score()),
        look.theme().get());
  }

  /// Another selection lights other heads, but leaves the cells as they are.
  private int[] paint(Sheet shown, Viewport seen, int width, int height) {
    Painted last = painted;
    boolean same =
        last != null
            && last.sheet.equals(shown)
            && last.view.equals(seen)
            && last.width == width
            && last.argb.length == width * height;
    if (last == null || !same) {
      last = new Painted(shown, seen, width, shown.cells().paint(seen, width, height));
      painted = last;
    }
    return last.argb;
  }

  private static String words(Viewport seen) {
    double across = Math.max(1, 1 / seen.cellWidth());
    double down = Math.max(1, 1 / seen.cellHeight());
    return across * down <= 1
        ? ""
        : String.format(Locale.ROOT, ", each pixel the mean of %.0f cells", across * down);
  }

  private void drawNumbers(GraphicsContext g, Sheet shown, Viewport seen) {
    Score score = shown.comparison().matrix().score();
    double widest =
        Math.max(
            numbers.width(Numbers.cell(shown.scale().min(), score)),
            numbers.width(Numbers.cell(shown.scale().max(), score)));
    if (seen.cellHeight() < 12 || seen.cellWidth() < widest + 3) {
      return;
    }
    g.setFont(numbers.font());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    int lastRow = Math.min(shown.rows(), seen.row(bodyHeight()) + 1);
    int lastColumn = Math.min(shown.columns(), seen.column(bodyWidth()) + 1);
    for (int row = Math.max(0, seen.row(0)); row < lastRow; row++) {
      for (int column = Math.max(0, seen.column(0)); column < lastColumn; column++) {
        double x = seen.x(column + 0.5);
        double y = seen.y(row + 0.5);
        if (x < widest / 2 || x > bodyWidth() - widest / 2 || y < 6 || y > bodyHeight() - 6) {
          continue;
        }
        float value = shown.value(row, column);
        boolean light = Pixels.isLight(shown.map().argb(shown.scale().at(value)));
        g.setFill(light ? Color.color(0, 0, 0, 0.8) : Color.color(1, 1, 1, 0.85));
        g.fillText(Numbers.cell(value, score), Heads.WIDTH + x, Heads.HEIGHT + y);
      }
    }
  }

  private void drawMarks(@Nullable Sheet shown) {
    GraphicsContext g = marks.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    if (shown == null) {
      return;
    }
    Marks drawn = new Marks(shown, view(), bodyWidth(), bodyHeight());
    g.save();
    g.translate(Heads.WIDTH, Heads.HEIGHT);
    g.beginPath();
    g.rect(-3, -3, bodyWidth() + 6, bodyHeight() + 6);
    g.clip();
    drawn.crosshair(g, selection.hovered().get(), look.theme().get());
    drawn.selection(g, selection.now(), look.theme().get());
    drawn.band(g, band, look.theme().get());
    g.restore();
  }
}
