package org.crosslens.ui.similarity;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.results.SimilarityMatrix;
import org.crosslens.ui.desk.Axes;
import org.crosslens.ui.desk.Chosen;
import org.crosslens.ui.desk.Comparison;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Encoders;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.parts.Choice;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The pane of the heat map: every row against every column, sorted, zoomed, chosen.
public final class SimilarityPane {
  private final Desk desk;
  private final Look look;
  private final PaneFrame frame = new PaneFrame("Similarity", "similarity");
  private final Heatmap map;
  private final VBox empty;
  private @Nullable Order order;

  /// @param thumbnails pictures for the axes
  public SimilarityPane(Desk desk, Look look, Thumbnails thumbnails) {
    this.desk = desk;
    this.look = look;
    map = new Heatmap(desk.selection(), look, thumbnails);
    map.setId("heatmap");
    map.setAccessibleText("Heat map of similarities; arrow keys move the selected cell");
    empty =
        Parts.empty(
            Feather.GRID,
            "Every picture against every caption, as colours",
            "Open a folder of pictures with captions, or say a sentence.");
    HoverCard card = new HoverCard(thumbnails);
    StackPane stack = new StackPane(empty, map, card);
    stack.setMinSize(0, 0);
    frame.setContent(new BorderPane(stack, apart(), null, null, null));
    frame.follow(desk.comparing());
    new HeatmapMouse(map, card, desk.selection(), this::sort);
    map.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    addTools();
    desk.comparing().value().addListener((o, old, now) -> take(old, now));
    map.detail().addListener((o, old, now) -> describe());
    look.map().addListener((o, old, now) -> refresh());
    refresh();
  }

  /// What to know about two models that were trained apart.
  private Label apart() {
    Label words = Parts.wrapped("");
    words.setId("apart");
    words.getStyleClass().addAll("muted", "apart");
    Runnable tell =
        () -> {
          Encoders encoders = desk.encoders();
          Parts.show(words, encoders.apart());
          words.setText(
              encoders.pictures()
                  + " and "
                  + encoders.texts()
                  + " were trained apart: nothing has made their features comparable. "
                  + encoders.pooling().explanation());
        };
    desk.model().subscribe(tell);
    desk.reader().subscribe(tell);
    desk.pooling().subscribe(tell);
    return words;
  }

  /// The pane itself.
  public PaneFrame frame() {
    return frame;
  }

  /// Shows all cells.
  public void fit() {
    map.setView(null);
  }

  /// Makes cells larger or smaller around the middle.
  public void zoom(double factor) {
    map.setView(map.view().zoom(factor, map.bodyWidth() / 2, map.bodyHeight() / 2));
  }

  /// Selects the pair with the greatest value.
  public void selectBest() {
    Sheet sheet = map.sheet();
    if (sheet != null) {
      Pair best = sheet.comparison().best();
      if (best.picture() >= 0) {
        desk.selection().pair(best.picture(), best.caption());
        map.requestFocus();
      }
    }
  }

  /// Sorts rows by the selected caption, the most similar first.
  public void sortRows() {
    Sheet sheet = map.sheet();
    Chosen chosen = desk.selection().now();
    if (sheet != null) {
      sort(-1, sheet.columnOf(new Pair(chosen.picture(), chosen.caption())));
    }
  }

  /// Sorts columns by the selected picture, the most similar first.
  public void sortColumns() {
    Sheet sheet = map.sheet();
    Chosen chosen = desk.selection().now();
    if (sheet != null) {
      sort(sheet.rowOf(new Pair(chosen.picture(), chosen.caption())), -1);
    }
  }

  /// Puts matching columns beside each other, so that matches form a diagonal.
  public void sortDiagonal() {
    Sheet sheet = map.sheet();
    if (sheet != null) {
      order = Order.diagonal(sheet.comparison().matrix());
      refresh();
    }
  }

  /// Shows rows and columns as they come.
  public void unsort() {
    order = null;
    refresh();
  }

  private void addTools() {
    Choice<Axes> axes =
        new Choice<>("axes", "What is compared with what", Axes::words)
            .small()
            .among(List.of(Axes.values()), desk.axes());
    Button larger = Parts.iconButton(Feather.ZOOM_IN, "Larger cells (+, or the wheel)");
    larger.setOnAction(event -> zoom(1.5));
    Button smaller = Parts.iconButton(Feather.ZOOM_OUT, "Smaller cells (-)");
    smaller.setOnAction(event -> zoom(1 / 1.5));
    Button all = Parts.iconButton(Feather.MAXIMIZE, "Show all cells (0)");
    all.setOnAction(event -> fit());
    frame.addTools(axes, new SortMenu(this), larger, smaller, all);
  }

  private void sort(int row, int column) {
    Sheet sheet = map.sheet();
    if (sheet == null || (row < 0 && column < 0)) {
      return;
    }
    SimilarityMatrix matrix = sheet.comparison().matrix();
    Order present = sheet.order();
    Order next =
        column >= 0
            ? Order.rowsBy(matrix, present.columns()[column])
            : Order.columnsBy(matrix, present.rows()[row]);
    // The other axis keeps the order it has.
    order =
        column >= 0
            ? new Order(next.rows(), present.columns(), next.words())
            : new Order(present.rows(), next.columns(), next.words());
    refresh();
  }

  private void take(@Nullable Comparison old, @Nullable Comparison now) {
    boolean sameSize =
        old != null && now != null && old.rows() == now.rows() && old.columns() == now.columns();
    if (!sameSize) {
      order = null;
    }
    refresh();
  }

  private void refresh() {
    Comparison now = desk.comparing().value().get();
    Parts.show(empty, now == null);
    map.setVisible(now != null);
    if (now == null) {
      map.show(null);
      describe();
      return;
    }
    Order shown = order == null ? Order.asTheyCome(now.matrix()) : order;
    map.show(Sheet.of(now, shown, look.map().get()));
    describe();
  }

  private void describe() {
    Sheet sheet = map.sheet();
    frame
        .shown()
        .set(sheet == null ? "" : words(sheet.comparison(), sheet.order()) + map.detail().get());
  }

  private static String words(Comparison now, Order order) {
    String size =
        String.format(
            Locale.ROOT,
            "%,d x %,d, %s",
            now.rows(),
            now.columns(),
            Numbers.name(now.matrix().score()));
    return order.words().isEmpty() ? size : size + ", " + order.words();
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> move(-1, 0);
      case DOWN -> move(1, 0);
      case LEFT -> move(0, -1);
      case RIGHT -> move(0, 1);
      case PLUS, ADD, EQUALS -> zoom(1.5);
      case MINUS, SUBTRACT -> zoom(1 / 1.5);
      case DIGIT0, NUMPAD0 -> fit();
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
    Chosen chosen = desk.selection().now();
    Pair primary = new Pair(chosen.picture(), chosen.caption());
    int row = Math.clamp((long) sheet.rowOf(primary) + down, 0, sheet.rows() - 1);
    int column = Math.clamp((long) sheet.columnOf(primary) + right, 0, sheet.columns() - 1);
    Pair next = sheet.pair(row, column);
    desk.selection()
        .pair(
            next.picture() < 0 ? chosen.picture() : next.picture(),
            next.caption() < 0 ? chosen.caption() : next.caption());
  }
}
