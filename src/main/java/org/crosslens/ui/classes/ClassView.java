package org.crosslens.ui.classes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Scale;
import org.crosslens.results.speech.Classes;
import org.crosslens.results.speech.Confusion;
import org.crosslens.results.speech.Likely;
import org.crosslens.results.speech.PairMatch;
import org.crosslens.results.speech.PromptWords;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.parts.Bars;
import org.crosslens.ui.parts.Chips;
import org.crosslens.ui.parts.ModelChoice;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// What came of sorting: bars for the picture, what the prompt's words add, how the selected pair
/// fits, and the confusion matrix of all pictures.
final class ClassView extends VBox {
  private static final int MOST = 12;

  private final Look look;
  private final Bars bars = new Bars();
  private final Label remarks = Parts.wrapped("");
  private final Label promptTitle = Parts.wrapped("");
  private final Chips words = new Chips();
  private final VBox prompt = new VBox(4, promptTitle, words);
  private final Label pair = Parts.wrapped("");
  private final Bars fits = new Bars();
  private final VBox matching;
  private final Label accuracy = Parts.wrapped("");
  private final ConfusionDrawing confusion = new ConfusionDrawing();

  ClassView(ClassModel model, ModelChoice matcher, Look look) {
    super(16);
    this.look = look;
    bars.setId("classes-bars");
    words.setId("prompt-words");
    promptTitle.getStyleClass().add("muted");
    remarks.getStyleClass().add("muted");
    pair.setId("match-pair");
    fits.setId("match-bars");
    HBox head = new HBox(8, Parts.title("Does the caption fit?"), matcher);
    head.setAlignment(Pos.CENTER_LEFT);
    matching = new VBox(4, head, pair, fits);
    Button judge = new Button("Judge all pictures");
    judge.setId("classes-judge");
    judge.getStyleClass().add("small");
    Parts.name(judge, "Sort every picture and compare with its folder's name or its captions");
    judge.setOnAction(event -> model.judge());
    judge.disableProperty().bind(model.sorter().isEmpty());
    accuracy.setId("accuracy");
    VBox judging = new VBox(4, Parts.title("How often is it right?"), judge, accuracy, confusion);
    getChildren().addAll(bars, remarks, prompt, matching, judging);
  }

  void show(@Nullable Sorted sorted) {
    Parts.show(prompt, sorted != null && sorted.prompt() != null);
    if (sorted == null) {
      bars.show(List.of(), -1);
      Parts.show(remarks, false);
      return;
    }
    Classes classes = sorted.classes();
    List<Likely> all = classes.pictures().getFirst().classes();
    bars.show(
        all.stream().limit(MOST).map(l -> Bars.Bar.of(l.label(), l.probability())).toList(), 0);
    List<String> notes = new ArrayList<>(classes.remarks());
    if (all.size() > MOST) {
      notes.add("The best %d of %,d labels.".formatted(MOST, all.size()));
    }
    remarks.setText(String.join(" ", notes));
    Parts.show(remarks, !notes.isEmpty());
    PromptWords gains = sorted.prompt();
    if (gains != null) {
      show(gains);
    }
  }

  private void show(PromptWords gains) {
    float[] values = new float[gains.words().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) gains.words().get(i).gain();
    }
    promptTitle.setText(
        String.format(
            Locale.ROOT,
            "What each word adds to the cosine of %.3f: red raises it, blue lowers it.",
            gains.cosine()));
    words.show(
        gains.words().stream().map(PromptWords.Word::text).toList(),
        values,
        "cosine with the word less cosine without it",
        ColourMap.COOLWARM,
        Scale.symmetric(values, "this prompt's words"),
        -1);
  }

  /// @param caption the selected caption, or null
  void show(@Nullable String caption, @Nullable Matched found) {
    pair.setText(caption == null ? "Choose a picture and a caption." : "“" + caption + "”");
    List<Bars.Bar> lines = new ArrayList<>();
    if (caption != null && found != null) {
      found.fits().forEach(fit -> add(lines, fit));
    }
    fits.show(lines, -1);
  }

  private static void add(List<Bars.Bar> lines, Fit fit) {
    PairMatch match = fit.match();
    match.match().ifPresent(p -> lines.add(Bars.Bar.of("match, " + fit.model(), p)));
    match
        .cosine()
        .ifPresent(
            cosine ->
                lines.add(
                    new Bars.Bar(
                        "cosine, " + fit.model(),
                        Math.max(0, cosine),
                        String.format(Locale.ROOT, "%.3f", cosine),
                        "Cosine of picture and caption by %s: %.6f"
                            .formatted(fit.model(), cosine))));
  }

  void show(@Nullable Judged judged) {
    Parts.show(accuracy, judged != null);
    Parts.show(confusion, judged != null && judged.confusion().total() > 0);
    if (judged != null) {
      Confusion counts = judged.confusion();
      accuracy.setText(
          counts.total() == 0
              ? "No picture's folder or captions name one of the labels."
              : String.format(
                  Locale.ROOT,
                  "%.1f %% of %,d pictures are right, by their %s. %s",
                  counts.accuracy() * 100,
                  counts.total(),
                  judged.truth(),
                  String.join(" ", counts.remarks())));
      confusion.show(counts, look.map().get(), look.theme().get());
    }
  }
}
