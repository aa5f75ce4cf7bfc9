package org.crosslens.ui.masks;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.results.speech.Filled;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.ui.parts.Bars;
import org.crosslens.ui.parts.Empty;
import org.crosslens.ui.parts.ModelChoice;
import org.crosslens.ui.parts.Parts;
import org.kordamp.ikonli.feather.Feather;

/// A sentence with masked words and, for each mask, the most probable words as bars; a click on a
/// bar puts the word in.
final class WordMasks extends BorderPane {
  private static final String MASK = "[MASK]";
  private static final int MOST = 8;

  private final MaskBackend backend;
  private final Latest<Answer> filling;
  private final ModelChoice filler;
  private final TextField text = new TextField("a " + MASK + " cat on the grass");
  private final Button fill = new Button("Fill");
  private final FlowPane columns = new FlowPane(24, 12);
  private final ScrollPane scroll = Parts.scrolling(columns);
  private final StackPane place = new StackPane();

  /// @param text as it was asked, so that bars belong to its masks
  private record Answer(String text, List<Filled> masks) {}

  WordMasks(MaskBackend backend, Desk desk, Jobs jobs) {
    this.backend = backend;
    filling = jobs.latest();
    filler = new ModelChoice("filler", "Which model fills masks", desk, jobs, backend::fillers);
    setMinSize(0, 0);
    place.setMinSize(0, 0);
    columns.getStyleClass().add("pair-view");
    setTop(line());
    setCenter(place);
    Runnable refresh = this::refresh;
    filling.value().subscribe(refresh);
    filler.valueProperty().subscribe(refresh);
    text.textProperty().subscribe(this::enable);
  }

  /// The work, for its progress and failures.
  Latest<?> work() {
    return filling;
  }

  ModelChoice filler() {
    return filler;
  }

  private HBox line() {
    text.setId("fill-text");
    Parts.name(text, "A sentence with [MASK] where a word is hidden; Enter fills it");
    text.setOnAction(event -> fill());
    HBox.setHgrow(text, Priority.ALWAYS);
    Button mask = new Button("Insert [MASK]");
    mask.setId("fill-mask");
    Parts.name(mask, "Hide the selected words, or put a mask where the caret is");
    mask.setOnAction(event -> text.replaceSelection(MASK));
    fill.setId("fill");
    fill.getStyleClass().add("accent");
    fill.setOnAction(event -> fill());
    HBox line = new HBox(8, text, mask, fill);
    line.getStyleClass().add("pane-line");
    return line;
  }

  private void fill() {
    String model = filler.chosen();
    String asked = text.getText();
    if (!model.isEmpty()) {
      filling.ask(
          "Filling masks", progress -> new Answer(asked, backend.fill(model, asked, progress)));
    }
  }

  private void enable() {
    fill.setDisable(filler.chosen().isEmpty() || text.getText().isBlank());
  }

  private void refresh() {
    enable();
    Answer answer = filling.value().get();
    if (answer == null) {
      Parts.only(place, empty());
      return;
    }
    List<Node> all = new ArrayList<>();
    answer.masks().forEach(each -> all.add(column(answer, each)));
    columns.getChildren().setAll(all);
    Parts.only(place, scroll);
  }

  private VBox column(Answer answer, Filled mask) {
    Label title =
        new Label(answer.masks().size() == 1 ? "Instead of the mask" : "Mask " + (mask.mask() + 1));
    title.getStyleClass().add("section-title");
    Bars bars = new Bars();
    bars.setId("fill-bars-" + mask.mask());
    bars.setPrefWidth(380);
    bars.setOnChosen(index -> put(answer.text(), mask, mask.words().get(index).label()));
    bars.show(
        mask.words().stream()
            .limit(MOST)
            .map(word -> Bars.Bar.of(word.label(), word.probability()))
            .toList(),
        0);
    return new VBox(4, title, bars);
  }

  private void put(String asked, Filled mask, String word) {
    int at = -1;
    for (int i = 0; i <= mask.mask(); i++) {
      at = asked.indexOf(MASK, at + 1);
    }
    if (at >= 0) {
      text.setText(asked.substring(0, at) + word + asked.substring(at + MASK.length()));
    }
  }

  private VBox empty() {
    return filler.chosen().isEmpty()
        ? new Empty(
            Feather.TYPE,
            "No model here fills masks",
            "Open one with Model > Open a model folder…, such as BERT.")
        : new Empty(
            Feather.TYPE,
            "What word a model expects where one is hidden",
            "Write a sentence with [MASK], then Enter.");
  }
}
