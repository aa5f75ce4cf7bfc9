package org.crosslens.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.results.Picture;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.parts.Parts;

/// A pair that a click selects; the line stays while others are shown in it, and the keyboard with
/// it.
final class PairLine extends VBox {
  private static final double THUMBNAIL = 28;

  private final ImageView view = new ImageView();
  private final StackPane holder = new StackPane(view);
  private final Label name = new Label();
  private final Label value = new Label();
  private final Button button = new Button();
  private final Thumbnails.Place thumbnail;

  PairLine(Thumbnails thumbnails) {
    thumbnail = thumbnails.place(Thumbnails.SMALL, view::setImage);
    view.setFitWidth(THUMBNAIL);
    view.setFitHeight(THUMBNAIL);
    view.setPreserveRatio(true);
    holder.setMinSize(THUMBNAIL, THUMBNAIL);
    Parts.show(holder, false);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    value.getStyleClass().add("value");
    value.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(8, holder, name, value);
    line.setAlignment(Pos.CENTER_LEFT);
    line.prefWidthProperty().bind(button.widthProperty().subtract(16));
    button.setGraphic(line);
    button.getStyleClass().addAll("flat", "partner");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setPrefWidth(0);
    getChildren().add(button);
  }

  /// Shows a pair.
  ///
  /// @param number its value, short
  /// @param exact its value with what it is, for the tooltip
  /// @param select selects it
  void show(String what, String number, String exact, Runnable select) {
    name.setText(what);
    value.setText(number);
    Parts.name(button, what + "\n" + exact);
    button.setOnAction(event -> select.run());
  }

  /// Shows its picture, too.
  void show(Picture picture) {
    Parts.show(holder, true);
    thumbnail.show(picture);
  }
}
