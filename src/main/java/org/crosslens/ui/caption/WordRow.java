package org.crosslens.ui.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Scale;
import org.crosslens.results.speech.SpokenCaption;
import org.crosslens.results.speech.SpokenPiece;
import org.crosslens.results.speech.SpokenWord;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.parts.Numbers;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.Pixels;

/// A caption's words, large, each underlined in the colour of its probability.
///
/// Behind the words stands what ended the caption, which can be replaced like a word.
final class WordRow extends FlowPane {
  private final CaptionModel model;
  private final Look look;

  WordRow(CaptionModel model, Look look) {
    super(4, 8);
    this.model = model;
    this.look = look;
    setId("caption-words");
    setOnMouseExited(event -> model.hovered().set(CaptionModel.NONE));
  }

  /// Shows words that are still coming, or why none come.
  void show(String text) {
    Label growing = Parts.wrapped(text);
    growing.getStyleClass().add("spoken");
    growing.setId("caption-growing");
    getChildren().setAll(growing);
  }

  /// Shows a finished caption.
  ///
  /// @param served what share of each word's look fell on the brushed region; empty for no region
  void show(SpokenCaption caption, float[] served) {
    List<Node> words = new ArrayList<>();
    if (!caption.prompt().isBlank()) {
      Label prompt = new Label(caption.prompt().strip());
      prompt.getStyleClass().addAll("spoken", "muted");
      words.add(prompt);
    }
    for (int i = 0; i < caption.words().size(); i++) {
      words.add(word(caption.words().get(i), i));
    }
    SpokenPiece end = caption.end();
    if (end != null) {
      words.add(end(end, caption.words().size()));
    }
    getChildren().setAll(words);
    tint(caption, served);
    light();
  }

  /// Marks the word that is looked at.
  void light() {
    for (Node node : getChildren()) {
      if (node instanceof ToggleButton word) {
        word.setSelected(word.getUserData().equals(model.word()));
      }
    }
  }

  private ToggleButton word(SpokenWord word, int index) {
    ToggleButton button = button(word.text(), index);
    Parts.name(
        button,
        "%s: probability %s".formatted(word.text(), Numbers.exact((float) word.probability())));
    button.setStyle(underline(word.probability()));
    return button;
  }

  private ToggleButton end(SpokenPiece end, int index) {
    ToggleButton button = button("■", index);
    button.getStyleClass().add("muted");
    Parts.name(
        button,
        "The end: probability %s; choose it to go on instead"
            .formatted(Numbers.exact((float) end.probability())));
    button.setStyle(underline(end.probability()));
    return button;
  }

  private ToggleButton button(String text, int index) {
    ToggleButton button = new ToggleButton(text);
    button.getStyleClass().setAll("spoken", "spoken-word");
    button.setId("caption-word-" + index);
    button.setUserData(index);
    button.setMnemonicParsing(false);
    button.setMaxWidth(400);
    button.setOnMouseEntered(event -> model.hovered().set(index));
    button
        .focusedProperty()
        .addListener((o, old, now) -> model.hovered().set(now ? index : CaptionModel.NONE));
    button.setOnAction(
        event -> {
          model.chosen().set(index);
          light();
        });
    return button;
  }

  private String underline(double probability) {
    int argb = look.map().get().argb(probability);
    return String.format(
        Locale.ROOT,
        "-fx-border-color: transparent transparent #%06x transparent;",
        argb & 0xFFFFFF);
  }

  private void tint(SpokenCaption caption, float[] served) {
    if (served.length == 0) {
      return;
    }
    ColourMap map = look.overlay().get();
    Scale scale = Scale.of(served, "this caption's words");
    for (Node node : getChildren()) {
      if (node instanceof ToggleButton word && (int) word.getUserData() < served.length) {
        int index = (int) word.getUserData();
        int argb = map.argb(scale.at(served[index]));
        word.setStyle(
            underline(caption.words().get(index).probability())
                + String.format(
                    Locale.ROOT,
                    "-fx-background-color: #%06x; -fx-text-fill: %s;",
                    argb & 0xFFFFFF,
                    Pixels.isLight(argb) ? "black" : "white"));
        Parts.name(
            word,
            "%s: %s of its look fell on the region"
                .formatted(word.getText(), Numbers.percent(served[index])));
      }
    }
  }
}
