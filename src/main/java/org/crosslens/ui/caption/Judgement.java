package org.crosslens.ui.caption;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.crosslens.results.speech.CaptionScores;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// How a generated caption compares with those that people wrote.
final class Judgement extends VBox {
  private final Label own = Parts.wrapped("");
  private final FlowPane scores = new FlowPane(16, 4);

  Judgement() {
    super(4);
    setId("caption-scores");
    own.getStyleClass().add("muted");
    Label title = Parts.title("Beside the picture's own captions");
    getChildren().addAll(title, own, scores);
  }

  /// Shows scores, or nothing while there are none.
  ///
  /// @param captions the picture's own
  void show(List<String> captions, @Nullable CaptionScores judged) {
    Parts.show(this, judged != null && !captions.isEmpty());
    own.setText("“" + String.join("”\n“", captions) + "”");
    scores.getChildren().clear();
    if (judged != null) {
      add("BLEU-4", OptionalDouble.of(judged.bleu4()), "Shared runs of up to four words, 0 to 1");
      add("ROUGE-L", OptionalDouble.of(judged.rougeL()), "Longest common run of words, 0 to 1");
      add(
          "CIDEr",
          judged.cider(),
          "Shared words, rare ones counting more, 0 to 10; needs captions of several pictures");
      add("similarity", judged.similarity(), "Cosine of picture and caption by the chosen model");
    }
  }

  private void add(String name, OptionalDouble value, String what) {
    String number =
        value.isPresent() ? String.format(Locale.ROOT, "%.3f", value.getAsDouble()) : "–";
    Label label = new Label(name + " " + number);
    label.getStyleClass().add("value");
    Parts.name(label, what);
    scores.getChildren().add(label);
  }
}
