package org.crosslens.ui.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.crosslens.ui.parts.Parts;
import org.crosslens.workbench.explain.Target;
import org.jspecify.annotations.Nullable;

/// Chooses which output is explained: a class, an answer, or a word of the text.
final class TargetChoice extends ComboBox<String> {
  private final Asking asking;
  private Kind.Output output = Kind.Output.SIMILARITY;
  private boolean filling;

  TargetChoice(Asking asking) {
    this.asking = asking;
    setId("target");
    getStyleClass().add("small");
    setPrefWidth(170);
    Parts.name(this, "Which output of the model is explained");
    valueProperty().addListener((o, old, now) -> choose(now));
  }

  /// Offers what a model can be asked for.
  ///
  /// @param text what it reads
  void offer(@Nullable Kind kind, String text) {
    output = kind == null ? Kind.Output.SIMILARITY : kind.output();
    List<String> items = new ArrayList<>();
    items.add(likeliest());
    if (output == Kind.Output.WORD) {
      items.addAll(words(text));
    } else if (kind != null) {
      items.addAll(kind.names());
    }
    if (!items.equals(getItems())) {
      filling = true;
      setEditable(output == Kind.Output.CLASS || output == Kind.Output.ANSWER);
      getItems().setAll(items);
      setValue(items.getFirst());
      asking.target().set(new Target.Likeliest());
      filling = false;
    }
  }

  /// Whether there is anything to choose.
  boolean offersAny() {
    return output != Kind.Output.SIMILARITY;
  }

  private String likeliest() {
    return switch (output) {
      case SIMILARITY -> "similarity of the pair";
      case CLASS -> "likeliest class";
      case ANSWER -> "likeliest answer";
      case WORD -> "the whole text";
    };
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private void choose(@Nullable String chosen) {
    if (filling || chosen == null) {
      return;
    }
    // Two words may be spelt alike, so that the list's own place counts.
    int place = getSelectionModel().getSelectedIndex();
    asking
        .target()
        .set(chosen.isBlank() || place == 0 ? new Target.Likeliest() : named(chosen, place));
  }

  private Target named(String name, int place) {
    return switch (output) {
      case SIMILARITY -> new Target.Similarity();
      case CLASS -> new Target.OfClass(name.strip());
      case ANSWER -> new Target.Answer(name.strip());
      case WORD -> new Target.Word(place - 1);
    };
  }
}
