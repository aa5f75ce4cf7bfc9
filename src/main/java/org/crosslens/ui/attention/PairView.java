package org.crosslens.ui.attention;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.parts.Chips;
import org.crosslens.ui.parts.ColourBar;
import org.crosslens.ui.parts.Overlay;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.PictureView;
import org.jspecify.annotations.Nullable;

/// What counts for an output: patches tinted on the picture, word pieces tinted beside it.
final class PairView extends HBox {
  private final Look look;
  private final PictureView picture = new PictureView();
  private final Overlay overlay = new Overlay();
  private final ColourBar bar = new ColourBar();
  private final Chips chips = new Chips();
  private final Label headline = Parts.wrapped("");
  private final Label explanation = Parts.wrapped("");
  private final Button unmask = new Button("Show the whole pair again");
  private @Nullable Told told;

  PairView(PairModel model, Look look) {
    super(8);
    this.look = look;
    getStyleClass().add("pair-view");
    picture.setId("pair-picture");
    picture.setAccessibleText("The picture with its relevant patches tinted");
    HBox.setHgrow(picture, Priority.ALWAYS);
    picture.setMaxWidth(Double.MAX_VALUE);
    chips.setId("pair-pieces");
    chips.setOnChosen(index -> model.masked().set(isMaskable() ? index : -1));
    headline.getStyleClass().add("headline");
    explanation.getStyleClass().add("muted");
    unmask.getStyleClass().add("small");
    unmask.setOnAction(event -> model.masked().set(-1));
    VBox side = new VBox(8, headline, chips, unmask, explanation);
    side.setAlignment(Pos.TOP_LEFT);
    ScrollPane scroll = Parts.scrolling(side);
    scroll.setMinWidth(200);
    scroll.setPrefWidth(360);
    HBox.setHgrow(scroll, Priority.SOMETIMES);
    getChildren().addAll(picture, bar, scroll);
  }

  private boolean isMaskable() {
    return told != null && told.masked() != null;
  }

  /// What is shown now, or null.
  @Nullable Told told() {
    return told;
  }

  void show(Told now) {
    told = now;
    int masked = now.masked() == null ? -1 : now.masked();
    Scale patches = Scale.fitting(now.map(), now.patches(), "this picture's patches");
    Scale pieces = Scale.fitting(now.map(), now.weights(), "this text's pieces");
    Tint tint = new Tint(now.map(), patches, look.opacity().get(), look.smooth().get());
    Seen seen = now.seen();
    // Until the picture is there, nothing rather than another pair's.
    picture.setImage(seen == null ? null : overlay.over(seen, now.patches(), tint));
    boolean any = now.patches().length > 0;
    Parts.show(picture, any);
    bar.show(now.map(), any ? patches : pieces, now.what(), look.theme().get());
    chips.show(now.pieces(), now.weights(), now.what(), now.map(), pieces, masked);
    headline.setText(now.headline());
    explanation.setText(now.meaning());
    Parts.show(unmask, masked >= 0);
  }
}
