package org.crosslens.ui.library;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.results.Picture;
import org.crosslens.ui.desk.Chosen;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Pair;
import org.crosslens.ui.desk.Thumbnails;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One picture of the library: thumbnail, outline when selected or under the mouse, its value.
final class PictureTile extends VBox {
  /// Room that a tile takes, in pixels.
  static final double SIDE = 64;

  private static final PseudoClass PRIMARY = PseudoClass.getPseudoClass("primary");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
  private static final double THUMBNAIL = 56;

  private final Desk desk;
  private final LibraryModel model;
  private final Thumbnails.Place thumbnail;
  private final ImageView view = new ImageView();
  private final FontIcon missing = new FontIcon(Feather.IMAGE);
  private final StackPane holder = new StackPane(missing, view);
  private final Label value = new Label();
  private final Tooltip tooltip = Parts.tooltip("");
  private int index = -1;

  PictureTile(Desk desk, LibraryModel model) {
    this.desk = desk;
    this.model = model;
    thumbnail = desk.thumbnails().place(Thumbnails.SMALL, this::place);
    getStyleClass().add("picture-tile");
    view.setFitWidth(THUMBNAIL);
    view.setFitHeight(THUMBNAIL);
    view.setPreserveRatio(true);
    holder.getStyleClass().add("picture-holder");
    holder.setMinSize(SIDE - 4, SIDE - 4);
    holder.setMaxSize(SIDE - 4, SIDE - 4);
    value.getStyleClass().add("tile-value");
    getChildren().addAll(holder, value);
    setOnMouseClicked(this::click);
    setOnMouseEntered(event -> desk.selection().hovered().set(new Pair(index, -1)));
    setOnMouseExited(event -> desk.selection().hovered().set(Pair.NONE));
    Tooltip.install(this, tooltip);
  }

  /// Shows a picture, or nothing for -1.
  void show(int picture) {
    index = picture;
    setVisible(picture >= 0);
    if (picture < 0) {
      return;
    }
    Picture shown = desk.collection().get().pictures().get(picture);
    setAccessibleText("Picture " + shown.name());
    thumbnail.show(shown);
    mark();
  }

  /// Redraws outline and value after a change of the selection.
  void mark() {
    if (index < 0 || index >= desk.collection().get().pictures().size()) {
      return;
    }
    Chosen chosen = desk.selection().now();
    holder.pseudoClassStateChanged(PRIMARY, chosen.picture() == index);
    holder.pseudoClassStateChanged(CHOSEN, chosen.pictures().contains(index));
    holder.pseudoClassStateChanged(HOVERED, desk.selection().hovered().get().picture() == index);
    float worth = model.valueOfPicture(index);
    var comparison = model.ranking();
    Parts.show(value, model.isRanking());
    String exact = "";
    if (comparison != null && !Float.isNaN(worth)) {
      value.setText(Numbers.brief(worth, comparison.matrix().score()));
      exact =
          "\n%s with %s: %s"
              .formatted(
                  Numbers.name(comparison.matrix().score()), model.by(), Numbers.exact(worth));
    } else {
      value.setText("");
    }
    tooltip.setText(desk.collection().get().pictures().get(index).name() + exact);
  }

  private void place(@Nullable Image image) {
    missing.setVisible(image == null);
    view.setImage(image);
  }

  private void click(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || index < 0) {
      return;
    }
    if (event.isShortcutDown()) {
      Picks.togglePicture(desk.selection(), index);
    } else {
      desk.selection().picture(index);
    }
  }
}
