package org.crosslens.ui.caption;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.crosslens.figures.Scale;
import org.crosslens.figures.Tint;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.results.speech.SpokenWord;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.desk.Seen;
import org.crosslens.ui.parts.Overlay;
import org.crosslens.ui.parts.Parts;

/// Every word of a caption with its map, small; a click goes on with one of them.
final class Multiples extends FlowPane {
  private static final int SIDE = 88;

  private final CaptionModel model;
  private final Look look;

  Multiples(CaptionModel model, Look look) {
    super(8, 8);
    this.model = model;
    this.look = look;
    setId("caption-multiples");
  }

  void show(SpokenCaption caption, Seen seen) {
    Seen small = seen.small(2 * SIDE);
    getChildren().clear();
    for (int i = 0; i < caption.words().size(); i++) {
      SpokenWord word = caption.words().get(i);
      float[] map = caption.looks(word, model.layer().get(), model.head().get());
      getChildren().add(tile(word, i, small, map));
    }
  }

  private Button tile(SpokenWord word, int index, Seen small, float[] map) {
    Scale scale = Scale.fitting(look.overlay().get(), map, "this word's map");
    Tint tint = new Tint(look.overlay().get(), scale, look.opacity().get(), look.smooth().get());
    ImageView view = new ImageView(new Overlay().over(small, map, tint));
    view.setPreserveRatio(true);
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    Label text = new Label(word.text());
    text.setMaxWidth(SIDE);
    Button tile = new Button(null, new VBox(2, view, text));
    tile.getStyleClass().addAll("flat", "multiple");
    Parts.name(tile, "Where the model looked for “" + word.text() + "”");
    tile.setOnAction(event -> model.chosen().set(index));
    return tile;
  }
}
