package org.crosslens.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.crosslens.ui.desk.Desk;
import org.jspecify.annotations.Nullable;

/// Thumbnails in lines; only lines in sight exist, so thousands of pictures cost nothing.
final class PictureGrid extends ListView<List<Integer>> {
  private static final double MARGIN = 20;

  private final Desk desk;
  private final LibraryModel model;
  private int columns = 1;

  PictureGrid(Desk desk, LibraryModel model) {
    this.desk = desk;
    this.model = model;
    setId("pictures");
    getStyleClass().add("picture-grid");
    setAccessibleText("Pictures; arrow keys choose one");
    setCellFactory(list -> new Line(desk, model));
    model.pictures().addListener((javafx.beans.Observable o) -> lay());
    widthProperty().addListener((o, old, now) -> fitColumns());
    desk.selection().chosen().addListener((o, old, now) -> reveal(now.picture()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    lay();
  }

  private void fitColumns() {
    int fit = (int) Math.max(1, (getWidth() - MARGIN) / PictureTile.SIDE);
    if (fit != columns) {
      columns = fit;
      lay();
    }
  }

  private void lay() {
    List<List<Integer>> lines = new ArrayList<>();
    List<Integer> all = List.copyOf(model.pictures());
    for (int i = 0; i < all.size(); i += columns) {
      lines.add(all.subList(i, Math.min(i + columns, all.size())));
    }
    getItems().setAll(lines);
  }

  private void reveal(int picture) {
    int place = model.pictures().indexOf(picture);
    if (place >= 0) {
      Reveal.in(this, place / columns);
    }
  }

  private void key(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -columns;
          case DOWN -> columns;
          default -> 0;
        };
    if (step != 0 && !model.pictures().isEmpty()) {
      int place = model.pictures().indexOf(desk.selection().now().picture());
      int next = place < 0 ? 0 : Math.clamp((long) place + step, 0, model.pictures().size() - 1);
      desk.selection().picture(model.pictures().get(next));
      event.consume();
    }
  }

  /// A line of tiles.
  private static final class Line extends ListCell<List<Integer>> {
    private final Desk desk;
    private final LibraryModel model;
    private final HBox tiles = new HBox();

    Line(Desk desk, LibraryModel model) {
      this.desk = desk;
      this.model = model;
      desk.selection().chosen().addListener((o, old, now) -> mark());
      desk.selection().hovered().addListener((o, old, now) -> mark());
      desk.comparing().value().addListener((o, old, now) -> mark());
      model.ranked().addListener((o, old, now) -> mark());
      model.draft().comparing().value().addListener((o, old, now) -> mark());
    }

    @Override
    protected void updateItem(@Nullable List<Integer> line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      while (tiles.getChildren().size() < line.size()) {
        tiles.getChildren().add(new PictureTile(desk, model));
      }
      for (int i = 0; i < tiles.getChildren().size(); i++) {
        ((PictureTile) tiles.getChildren().get(i)).show(i < line.size() ? line.get(i) : -1);
      }
      setGraphic(tiles);
    }

    private void mark() {
      if (getGraphic() != null) {
        tiles.getChildren().forEach(tile -> ((PictureTile) tile).mark());
      }
    }
  }
}
