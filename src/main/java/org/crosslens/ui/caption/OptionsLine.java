package org.crosslens.ui.caption;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.crosslens.ui.parts.Parts;
import org.crosslens.workbench.speech.CaptionOptions;
import org.crosslens.workbench.speech.Way;

/// How captions are written, folded away behind one line that says it.
final class OptionsLine extends FlowPane {
  private final Button fold = new Button();
  private final TextField prompt = new TextField();
  private final ToggleButton greedy = way("Greedy", "The most probable piece at each step");
  private final ToggleButton beams =
      way("Beams", "The most probable beginnings of several captions side by side");
  private final ToggleButton sampling = way("Sampling", "Pieces drawn by their probability");
  private final Spinner<Integer> count = whole("beam-count", 1, 16, 3);
  private final Spinner<Double> lengthPenalty = real("length-penalty", -2, 4, 1, 0.1);
  private final Spinner<Double> temperature = real("temperature", 0.05, 5, 1, 0.1);
  private final Spinner<Integer> topK = whole("top-k", 0, 1000, 50);
  private final Spinner<Double> topP = real("top-p", 0.05, 1, 1, 0.05);
  private final Spinner<Integer> seed = whole("seed", 0, Integer.MAX_VALUE, 0);
  private final Spinner<Integer> longest = whole("longest", 1, 200, CaptionOptions.MOST);
  private final Spinner<Double> repetition = real("repetition", 0.5, 3, 1, 0.1);

  OptionsLine() {
    super(12, 8);
    setId("caption-options");
    prompt.setId("caption-prompt");
    prompt.setPromptText("a photo of");
    prompt.setPrefColumnCount(14);
    Parts.name(prompt, "How every caption begins; empty for nothing");
    HBox ways = Parts.choice(new ToggleGroup(), greedy, beams, sampling);
    greedy.setSelected(true);
    List<Node> ofBeams =
        List.of(
            field("Beams", count, "How many beginnings are kept"),
            field("Length penalty", lengthPenalty, "Above 0 favours long captions"));
    List<Node> ofSampling =
        List.of(
            field("Temperature", temperature, "Below 1 sharper, above 1 flatter"),
            field("Top k", topK, "Only so many of the most probable pieces; 0 for all"),
            field("Top p", topP, "Only the most probable pieces that reach this share together"),
            field("Seed", seed, "The same seed draws the same caption"));
    beams.selectedProperty().subscribe(now -> ofBeams.forEach(node -> Parts.show(node, now)));
    sampling.selectedProperty().subscribe(now -> ofSampling.forEach(node -> Parts.show(node, now)));
    getChildren().addAll(new HBox(6, label("Begin with"), prompt), ways);
    getChildren().addAll(ofBeams);
    getChildren().addAll(ofSampling);
    getChildren()
        .addAll(
            field("At most", longest, "Pieces at which a caption ends, the prompt not counted"),
            field(
                "Repetition penalty",
                repetition,
                "Above 1 makes pieces that have occurred less probable"));
    fold.setId("caption-fold");
    fold.getStyleClass().addAll("flat", "small");
    Parts.name(fold, "Prompt, way of choosing, length; shows or hides them");
    fold.setOnAction(event -> unfold(!isVisible()));
    greedy.getToggleGroup().selectedToggleProperty().addListener((o, old, now) -> summarise());
    for (Spinner<?> spinner :
        List.of(count, lengthPenalty, temperature, topK, topP, seed, longest, repetition)) {
      spinner.valueProperty().addListener((o, old, now) -> summarise());
    }
    prompt.textProperty().addListener((o, old, now) -> summarise());
    unfold(false);
  }

  /// The line that says what is chosen, and shows or hides the rest.
  Button fold() {
    return fold;
  }

  private void unfold(boolean now) {
    Parts.show(this, now);
    summarise();
  }

  /// What is chosen.
  CaptionOptions options() {
    CaptionOptions options =
        CaptionOptions.GREEDY
            .prompted(prompt.getText().strip())
            .between(0, longest.getValue())
            .penalised(repetition.getValue());
    if (beams.isSelected()) {
      return options.by(new Way.Beams(count.getValue(), lengthPenalty.getValue()));
    }
    return sampling.isSelected()
        ? options.by(
            new Way.Sampling(
                temperature.getValue(), topK.getValue(), topP.getValue(), seed.getValue()))
        : options;
  }

  private void summarise() {
    String way =
        beams.isSelected()
            ? count.getValue() + " beams"
            : sampling.isSelected()
                ? String.format(
                    Locale.ROOT,
                    "sampling, temperature %.2g, seed %d",
                    temperature.getValue(),
                    seed.getValue())
                : "greedy";
    String begin = prompt.getText().isBlank() ? "" : "“" + prompt.getText().strip() + "” …, ";
    fold.setText(
        "%s %s%s, at most %d pieces"
            .formatted(isVisible() ? "▾" : "▸", begin, way, longest.getValue()));
  }

  private static ToggleButton way(String name, String what) {
    ToggleButton button = new ToggleButton(name);
    button.setId("way-" + name.toLowerCase(Locale.ROOT));
    Parts.name(button, what);
    return button;
  }

  private static HBox field(String name, Control control, String what) {
    Parts.name(control, what);
    HBox field = new HBox(6, label(name), control);
    field.setAlignment(Pos.CENTER_LEFT);
    return field;
  }

  private static Label label(String name) {
    Label label = Parts.muted(name);
    label.setMaxHeight(Double.MAX_VALUE);
    return label;
  }

  private static Spinner<Integer> whole(String id, int least, int most, int first) {
    return shaped(new Spinner<>(least, most, first), id);
  }

  private static Spinner<Double> real(
      String id, double least, double most, double first, double step) {
    return shaped(new Spinner<>(least, most, first, step), id);
  }

  private static <T> Spinner<T> shaped(Spinner<T> spinner, String id) {
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.setPrefWidth(96);
    spinner.getStyleClass().add("small");
    return spinner;
  }
}
