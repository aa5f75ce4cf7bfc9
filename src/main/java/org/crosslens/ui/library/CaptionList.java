package org.crosslens.ui.library;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import org.crosslens.ui.desk.Desk;

/// The captions, one a line: arrows choose, Enter or F2 edits, Delete removes.
final class CaptionList extends ListView<Integer> {
  private final Desk desk;
  private final LibraryModel model;

  CaptionList(Desk desk, LibraryModel model) {
    super(model.captions());
    this.desk = desk;
    this.model = model;
    setId("captions");
    getStyleClass().add("caption-list");
    setAccessibleText("Captions; arrows choose, Enter edits, Delete removes");
    setFixedCellSize(28);
    setEditable(true);
    setCellFactory(list -> new CaptionCell(desk, model));
    desk.selection().chosen().addListener((o, old, now) -> reveal(now.caption()));
    model
        .captions()
        .addListener(
            (ListChangeListener<Integer>) change -> reveal(desk.selection().now().caption()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private void reveal(int caption) {
    int place = model.captions().indexOf(caption);
    if (place >= 0) {
      getFocusModel().focus(place);
      Reveal.in(this, place);
    }
  }

  private void key(KeyEvent event) {
    if (getEditingIndex() >= 0) {
      return;
    }
    switch (event.getCode()) {
      case UP -> move(-1);
      case DOWN -> move(1);
      case DELETE, BACK_SPACE -> desk.captions().remove(desk.selection().now().captions());
      case ENTER, F2 -> edit(model.captions().indexOf(desk.selection().now().caption()));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int step) {
    if (!model.captions().isEmpty()) {
      int place = model.captions().indexOf(desk.selection().now().caption());
      int next = place < 0 ? 0 : Math.clamp((long) place + step, 0, model.captions().size() - 1);
      desk.selection().caption(model.captions().get(next));
    }
  }
}
