package org.crosslens.ui.similarity;

import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.desk.Pin;
import org.crosslens.ui.desk.Selection;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.parts.ColourBar;
import org.crosslens.ui.parts.Numbers;
import org.jspecify.annotations.Nullable;

/// A similarity matrix as coloured cells with heads, numbers where they fit, and a colour bar.
///
/// Cells and marks are two layers: following the mouse redraws the marks alone.
final class Heatmap extends Region {
  private static final double BAR = 80;
  private static final double BOTTOM = 8;

  private final Selection selection;
  private final Pin pin;
  private final Look look;
  private final Canvas cells = new Canvas();
  private final Canvas marks = new Canvas();
  private final ColourBar bar = new ColourBar();
  private final Body body = new Body();
  private final Heads heads;
  private @Nullable Sheet sheet;
  private @Nullable Viewport view;
  private @Nullable Span band;
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
  private boolean cellsDirty;

  Heatmap(Desk desk, Look look) {
    selection = desk.selection();
    pin = desk.pin();
    this.look = look;
    heads = new Heads(desk.thumbnails(), this::redraw);
    getChildren().addAll(cells, marks, bar);
    setFocusTraversable(true);
    getStyleClass().add("heatmap");
    setMinSize(0, 0);
    pin.pinned().addListener((o, old, now) -> remark());
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

  /// Makes cells larger or smaller around the middle.
  void zoom(double factor) {
    setView(view().zoom(factor, bodyWidth() / 2, bodyHeight() / 2));
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
    Theme theme = look.theme().get();
    detail.set(words(seen));
    body.draw(g, shown, seen, bodyWidth(), bodyHeight());
    Pair primary = new Pair(selection.now().picture(), selection.now().caption());
    g.save();
    g.translate(0, Heads.HEIGHT);
    heads.drawRows(g, shown, seen, bodyHeight(), Set.of(shown.rowOf(primary)), theme);
    g.restore();
    heads.drawColumns(g, shown, seen, bodyWidth(), Set.of(shown.columnOf(primary)), theme);
    bar.show(shown.map(), shown.scale(), Numbers.name(shown.comparison().matrix().score()), theme);
  }

  private static String words(Viewport seen) {
    double across = Math.max(1, 1 / seen.cellWidth());
    double down = Math.max(1, 1 / seen.cellHeight());
    return across * down <= 1
        ? ""
        : String.format(Locale.ROOT, ", each pixel the mean of %.0f cells", across * down);
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
    drawn.pinned(g, pin.pinned().get(), look.theme().get());
    drawn.selection(g, selection.now(), look.theme().get());
    drawn.band(g, band, look.theme().get());
    g.restore();
  }
}
