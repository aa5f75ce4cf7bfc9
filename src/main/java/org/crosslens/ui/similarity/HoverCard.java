package org.crosslens.ui.similarity;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.crosslens.results.Picture;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Parts;

/// Says what lies under the mouse: thumbnail, names and the exact value.
final class HoverCard extends HBox {
  private static final double WIDTH = 320;

  private final Thumbnails.Place place;
  private final ImageView thumbnail = new ImageView();
  private final Label first = Parts.wrapped("");
  private final Label second = Parts.wrapped("");
  private final Label value = new Label();

  HoverCard(Thumbnails thumbnails) {
    super(8);
    place = thumbnails.place(Thumbnails.SMALL, thumbnail::setImage);
    setId("hover-card");
    getStyleClass().add("hover-card");
    setMouseTransparent(true);
    setManaged(false);
    setVisible(false);
    setAlignment(Pos.CENTER_LEFT);
    setMaxWidth(WIDTH);
    thumbnail.setFitHeight(64);
    thumbnail.setFitWidth(96);
    thumbnail.setPreserveRatio(true);
    first.setMaxWidth(WIDTH - 128);
    second.setMaxWidth(WIDTH - 128);
    first.getStyleClass().add("muted");
    value.getStyleClass().add("value");
    getChildren().addAll(thumbnail, new VBox(4, second, first, value));
  }

  /// Shows a cell beside a point of the parent.
  void showCell(Sheet sheet, int row, int column, double x, double y) {
    setPicture(sheet, row, column);
    first.setText(cut(sheet.rowName(row)));
    second.setText(cut(sheet.columnName(column)));
    value.setText(
        Numbers.name(sheet.comparison().matrix().score())
            + " "
            + Numbers.exact(sheet.value(row, column)));
    Parts.show(value, true);
    Parts.show(second, true);
    place(x, y);
  }

  /// Shows what a row or a column is; the other is -1.
  void showHead(Sheet sheet, int row, int column, double x, double y) {
    setPicture(sheet, row, column);
    first.setText(cut(row >= 0 ? sheet.rowName(row) : sheet.columnName(column)));
    Parts.show(value, false);
    Parts.show(second, false);
    place(x, y);
  }

  void hide() {
    setVisible(false);
  }

  private void setPicture(Sheet sheet, int row, int column) {
    Picture picture = row >= 0 ? sheet.rowPicture(row) : null;
    if (picture == null && column >= 0) {
      picture = sheet.columnPicture(column);
    }
    Parts.show(thumbnail, picture != null);
    if (picture == null) {
      place.leave();
    } else {
      place.show(picture);
    }
  }

  private void place(double x, double y) {
    setVisible(true);
    autosize();
    Region parent = (Region) getParent();
    double right = x + 20;
    double below = y + 20;
    double left = right + getWidth() > parent.getWidth() ? x - 20 - getWidth() : right;
    double top = below + getHeight() > parent.getHeight() ? y - 20 - getHeight() : below;
    relocate(Math.max(0, left), Math.max(0, top));
  }

  private static String cut(String text) {
    return text.length() > 240 ? text.substring(0, 240) + "…" : text;
  }
}
