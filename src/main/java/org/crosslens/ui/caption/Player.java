package org.crosslens.ui.caption;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.ToggleButton;
import javafx.util.Duration;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.ui.parts.Parts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Steps through a caption's words, each with its map, and stops behind the last.
final class Player extends ToggleButton {
  private static final Duration STEP = Duration.millis(700);

  private final CaptionModel model;
  private final Timeline steps = new Timeline(new KeyFrame(STEP, event -> step()));

  Player(CaptionModel model) {
    super("Play", new FontIcon(Feather.PLAY));
    this.model = model;
    setId("caption-play");
    getStyleClass().add("small");
    Parts.name(this, "Step through the words, each with its map");
    steps.setCycleCount(Animation.INDEFINITE);
    selectedProperty().addListener((o, old, now) -> play(now));
  }

  private void play(boolean now) {
    setGraphic(new FontIcon(now ? Feather.PAUSE : Feather.PLAY));
    if (now) {
      model.chosen().set(0);
      steps.playFromStart();
    } else {
      steps.stop();
    }
  }

  private void step() {
    SpokenCaption caption = model.caption();
    int next = model.chosen().get() + 1;
    if (caption == null || next >= caption.words().size()) {
      setSelected(false);
    } else {
      model.chosen().set(next);
    }
  }
}
