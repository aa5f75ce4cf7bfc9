package org.crosslens.ui.similarity;

import javafx.scene.input.KeyEvent;
import org.crosslens.ui.desk.Chosen;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.desk.Selection;

/// What keys do on the heat map: arrows move the selected cell, plus, minus and zero zoom.
final class HeatmapKeys {
  /// How much larger cells become at a stroke.
  static final double STEP = 1.5;

  private final Heatmap map;
  private final Selection selection;

  HeatmapKeys(Heatmap map, Selection selection) {
    this.map = map;
    this.selection = selection;
    map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> move(-1, 0);
      case DOWN -> move(1, 0);
      case LEFT -> move(0, -1);
      case RIGHT -> move(0, 1);
      case PLUS, ADD, EQUALS -> map.zoom(STEP);
      case MINUS, SUBTRACT -> map.zoom(1 / STEP);
      case DIGIT0, NUMPAD0 -> map.setView(null);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int down, int right) {
    Sheet sheet = map.sheet();
    if (sheet == null || sheet.rows() == 0 || sheet.columns() == 0) {
      return;
    }
    Chosen chosen = selection.now();
    Pair primary = new Pair(chosen.picture(), chosen.caption());
    boolean alike = sheet.isAlike();
    // Where both axes are the same items, one item is selected, whichever way the arrow points.
    int row = moved(sheet.rowOf(primary), alike ? down + right : down, sheet.rows());
    int column = moved(sheet.columnOf(primary), alike ? down + right : right, sheet.columns());
    Pair next = sheet.pair(row, column);
    selection.pair(
        next.picture() < 0 ? chosen.picture() : next.picture(),
        next.caption() < 0 ? chosen.caption() : next.caption());
  }

  private static int moved(int place, int step, int count) {
    return Math.clamp((long) place + step, 0, count - 1);
  }
}
