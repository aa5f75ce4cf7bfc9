package org.crosslens.ui.similarity;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.desk.Selection;

/// What the mouse does on the heat map: hover, choose, draw a rectangle.
final class HeatmapMouse {
  private static final double STILL = 4;

  private final Heatmap map;
  private final HoverCard card;
  private final Selection selection;
  private final HeadSort sorting;
  private double pressedX;
  private double pressedY;
  private boolean dragged;

  /// Sorts the other axis by a row or column; -1 for the one that is not meant.
  interface HeadSort {
    void by(int row, int column);
  }

  HeatmapMouse(Heatmap map, HoverCard card, Selection selection, HeadSort sorting) {
    this.map = map;
    this.card = card;
    this.selection = selection;
    this.sorting = sorting;
    map.setOnMouseMoved(this::hover);
    map.setOnMouseExited(event -> leave());
    map.setOnMousePressed(this::press);
    map.setOnMouseDragged(this::drag);
    map.setOnMouseReleased(this::release);
  }

  private int row(double y) {
    return map.view().row(y - Heads.HEIGHT);
  }

  private int column(double x) {
    return map.view().column(x - Heads.WIDTH);
  }

  private boolean inBody(double x, double y) {
    return x >= Heads.WIDTH
        && y >= Heads.HEIGHT
        && x < Heads.WIDTH + map.bodyWidth()
        && y < Heads.HEIGHT + map.bodyHeight();
  }

  private void hover(MouseEvent event) {
    Sheet sheet = map.sheet();
    double x = event.getX();
    double y = event.getY();
    if (sheet == null) {
      return;
    }
    int row = row(y);
    int column = column(x);
    if (inBody(x, y) && sheet.has(row, column)) {
      selection.hovered().set(sheet.pair(row, column));
      card.showCell(sheet, row, column, x, y);
    } else if (x < Heads.WIDTH && y >= Heads.HEIGHT && sheet.has(row, 0)) {
      hoverHead(sheet, row, -1, x, y);
    } else if (y < Heads.HEIGHT && x >= Heads.WIDTH && sheet.has(0, column)) {
      hoverHead(sheet, -1, column, x, y);
    } else {
      leave();
    }
  }

  private void hoverHead(Sheet sheet, int row, int column, double x, double y) {
    Pair pair = sheet.pair(Math.max(row, 0), Math.max(column, 0));
    boolean picture = sheet.isPicture(row >= 0);
    selection.hovered().set(picture ? new Pair(pair.picture(), -1) : new Pair(-1, pair.caption()));
    card.showHead(sheet, row, column, x, y);
  }

  private void leave() {
    selection.hovered().set(Pair.NONE);
    card.hide();
  }

  private void press(MouseEvent event) {
    map.requestFocus();
    pressedX = event.getX();
    pressedY = event.getY();
    dragged = false;
  }

  private void drag(MouseEvent event) {
    if (!dragged && Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < STILL) {
      return;
    }
    dragged = true;
    card.hide();
    if (event.getButton() == MouseButton.PRIMARY && inBody(pressedX, pressedY)) {
      map.setBand(span(event));
    }
  }

  private Span span(MouseEvent event) {
    Sheet sheet = map.sheet();
    int rows = sheet == null ? 1 : sheet.rows();
    int columns = sheet == null ? 1 : sheet.columns();
    return Span.between(
        Math.clamp(row(pressedY), 0, rows - 1),
        Math.clamp(column(pressedX), 0, columns - 1),
        Math.clamp(row(event.getY()), 0, rows - 1),
        Math.clamp(column(event.getX()), 0, columns - 1));
  }

  private void release(MouseEvent event) {
    map.setBand(null);
    Sheet sheet = map.sheet();
    if (sheet == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (dragged && inBody(pressedX, pressedY)) {
      selectAll(sheet, span(event));
    } else if (!dragged) {
      choose(sheet, event);
    }
  }

  private void choose(Sheet sheet, MouseEvent event) {
    int row = row(event.getY());
    int column = column(event.getX());
    if (inBody(event.getX(), event.getY()) && sheet.has(row, column)) {
      chooseCell(sheet, row, column);
    } else if (event.getX() < Heads.WIDTH && sheet.has(row, 0)) {
      chooseHead(sheet, row, -1, event.isShiftDown());
    } else if (event.getY() < Heads.HEIGHT && sheet.has(0, column)) {
      chooseHead(sheet, -1, column, event.isShiftDown());
    }
  }

  private void chooseCell(Sheet sheet, int row, int column) {
    Pair pair = sheet.pair(row, column);
    if (pair.caption() < 0) {
      selection.picture(pair.picture());
    } else if (pair.picture() < 0) {
      selection.caption(pair.caption());
    } else {
      selection.pair(pair.picture(), pair.caption());
    }
  }

  private void chooseHead(Sheet sheet, int row, int column, boolean sort) {
    if (sort) {
      sorting.by(row, column);
      return;
    }
    boolean picture = sheet.isPicture(row >= 0);
    int index = row >= 0 ? sheet.order().rows()[row] : sheet.order().columns()[column];
    selection.pair(picture ? index : -1, picture ? -1 : index);
  }

  private void selectAll(Sheet sheet, Span span) {
    Set<Integer> rows = indices(sheet.order().rows(), span.top(), span.bottom());
    Set<Integer> columns = indices(sheet.order().columns(), span.left(), span.right());
    switch (sheet.comparison().axes()) {
      case PICTURES_CAPTIONS -> selection.all(rows, columns);
      case PICTURES_PICTURES -> {
        rows.addAll(columns);
        selection.all(rows, Set.of());
      }
      case CAPTIONS_CAPTIONS -> {
        rows.addAll(columns);
        selection.all(Set.of(), rows);
      }
    }
  }

  private static Set<Integer> indices(int[] order, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(place -> order[place])
        .collect(Collectors.toSet());
  }
}
