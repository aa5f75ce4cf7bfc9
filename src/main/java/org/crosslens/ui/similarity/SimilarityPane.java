package org.crosslens.ui.similarity;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.ui.desk.Axes;
import org.crosslens.ui.desk.Chosen;
import org.crosslens.ui.desk.Comparison;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Encoders;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.parts.Choice;
import org.crosslens.ui.parts.Empty;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.kordamp.ikonli.feather.Feather;

/// The pane of the heat map: every row against every column, sorted, zoomed, chosen.
public final class SimilarityPane {
  private final Desk desk;
  private final Look look;
  private final PaneFrame frame = new PaneFrame("Similarity", "similarity");
  private final Heatmap map;
  private final VBox empty;
  private Sorting sorting = Sorting.AS_THEY_COME;

  /// @param look colours
  public SimilarityPane(Desk desk, Look look) {
    this.desk = desk;
    this.look = look;
    map = new Heatmap(desk, look);
    map.setId("heatmap");
    map.setAccessibleText("Heat map of similarities; arrow keys move the selected cell");
    empty =
        new Empty(
            Feather.GRID,
            "Every picture against every caption, as colours",
            "Open a folder of pictures with captions, or say a sentence.");
    HoverCard card = new HoverCard(desk.thumbnails());
    StackPane stack = new StackPane(empty, map, card);
    stack.setMinSize(0, 0);
    frame.setContent(new BorderPane(stack, apart(), null, null, null));
    frame.follow(desk.comparing());
    new HeatmapMouse(map, card, desk.selection(), this::sort);
    new HeatmapZoom(map, card);
    new HeatmapKeys(map, desk.selection());
    addTools();
    desk.comparing()
        .value()
        .addListener(
            (o, old, now) -> {
              sorting = sorting.kept(old, now);
              refresh();
            });
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

  /// Makes cells larger around the middle.
  public void enlarge() {
    map.zoom(HeatmapKeys.STEP);
  }

  /// Makes cells smaller around the middle.
  public void shrink() {
    map.zoom(1 / HeatmapKeys.STEP);
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
    sort(Sorting.AS_THEY_COME.byRow(Sorting.DIAGONAL));
  }

  /// Shows rows and columns as they come.
  public void unsort() {
    sort(Sorting.AS_THEY_COME);
  }

  private void sort(Sorting next) {
    sorting = next;
    refresh();
  }

  /// Sorts the other axis by a shown row or column; the one that is not meant is -1.
  private void sort(int row, int column) {
    Sheet sheet = map.sheet();
    if (sheet != null && column >= 0) {
      sort(sorting.byColumn(sheet.order().columns()[column]));
    } else if (sheet != null && row >= 0) {
      sort(sorting.byRow(sheet.order().rows()[row]));
    }
  }

  private void addTools() {
    Choice<Axes> axes =
        new Choice<>("axes", "What is compared with what", Axes::words)
            .small()
            .among(List.of(Axes.values()), desk.axes());
    Button larger = Parts.iconButton(Feather.ZOOM_IN, "Larger cells (+, or the wheel)");
    larger.setId("larger-cells");
    larger.setOnAction(event -> enlarge());
    Button smaller = Parts.iconButton(Feather.ZOOM_OUT, "Smaller cells (-)");
    smaller.setOnAction(event -> shrink());
    Button all = Parts.iconButton(Feather.MAXIMIZE, "Show all cells (0)");
    all.setOnAction(event -> fit());
    frame.addTools(axes, new SortMenu(this), larger, smaller, all);
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
    map.show(Sheet.of(now, sorting.of(now.matrix()), look.map().get()));
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
}
