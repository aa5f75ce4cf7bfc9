package org.crosslens.ui.caption;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// The pictures that were asked for, each with its caption as it grows; a click shows one.
final class QueueList extends ListView<Entry> {
  private static final double SIDE = 40;

  private final Thumbnails thumbnails;

  QueueList(CaptionModel model, Thumbnails thumbnails) {
    super(model.queue().entries());
    this.thumbnails = thumbnails;
    setId("caption-queue");
    setAccessibleText("Pictures with their generated captions");
    getStyleClass().add("caption-list");
    setCellFactory(list -> new Line());
    setPrefWidth(200);
    setMinWidth(120);
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (o, old, now) -> {
              if (now != null) {
                model.show(now);
              }
            });
    model.shown().addListener((o, old, now) -> mark(now));
  }

  private void mark(@Nullable Entry entry) {
    if (entry == null) {
      getSelectionModel().clearSelection();
    } else if (!entry.equals(getSelectionModel().getSelectedItem())) {
      getSelectionModel().select(entry);
    }
  }

  private final class Line extends ListCell<Entry> {
    private final ImageView view = new ImageView();
    private final Label words = new Label();
    private final HBox line = new HBox(8, view, words);
    private final Thumbnails.Place thumbnail = thumbnails.place(Thumbnails.SMALL, view::setImage);
    private Subscription growing = Subscription.EMPTY;

    Line() {
      view.setPreserveRatio(true);
      view.setFitWidth(SIDE);
      view.setFitHeight(SIDE);
      words.setMinWidth(0);
      words.setWrapText(true);
      words.setMaxHeight(SIDE);
      HBox.setHgrow(words, Priority.ALWAYS);
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      growing.unsubscribe();
      if (empty || entry == null) {
        setGraphic(null);
        return;
      }
      setGraphic(line);
      thumbnail.show(entry.picture());
      growing = entry.state().subscribe(state -> tell(entry));
    }

    private void tell(Entry entry) {
      words.setText(entry.words());
      setTooltip(Parts.tooltip(entry.picture().name() + "\n" + entry.words()));
      setAccessibleText(entry.picture().name() + ": " + entry.words());
    }
  }
}
