package org.crosslens.ui.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.crosslens.results.Problem;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.Words;
import org.crosslens.workbench.lab.LabRun;
import org.crosslens.workbench.lab.Plan;
import org.jspecify.annotations.Nullable;

/// The settings of a training, and the line that starts and follows it.
final class PlanForm extends VBox {
  private final LabModel model;
  private final TextField data = field("lab-data", "scenes:1:2000", 130);
  private final TextField epochs = field("lab-epochs", "5", 44);
  private final TextField batch = field("lab-batch", "32", 44);
  private final TextField rate = field("lab-rate", "0.001", 62);
  private final TextField seed = field("lab-seed", "0", 44);
  private final TextField folder = field("lab-folder", free(), 220);
  private final ComboBox<Plan.TokenCount> tokens = choice("lab-tokens", Plan.TokenCount.values());
  private final ComboBox<Plan.LossKind> loss = choice("lab-loss", Plan.LossKind.values());
  private final ComboBox<Plan.ScoreKind> score = choice("lab-score-kind", Plan.ScoreKind.values());
  private final ComboBox<Encoding> encoding = choice("lab-encoding", Encoding.values());
  private final ComboBox<Plan.CaptionChoice> captions =
      choice("lab-captions", Plan.CaptionChoice.values());
  private final Label wrong = Parts.wrapped("");

  /// What training does to the encoders.
  private enum Encoding {
    FROZEN,
    FINE_TUNED,
    SCRATCH
  }

  PlanForm(LabModel model) {
    super(8);
    this.model = model;
    tokens.valueProperty().bindBidirectional(model.tokens());
    wrong.setId("lab-wrong");
    wrong.getStyleClass().add("banner-what");
    wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
    wrong.managedProperty().bind(wrong.visibleProperty());
    FlowPane fields = new FlowPane(12, 8);
    fields
        .getChildren()
        .addAll(
            named("data", data, "scenes:SEED:COUNT, or a folder of pictures with captions"),
            named(
                "encoders",
                encoding,
                "Those chosen above, frozen or learning along at a tenth of the rate, which is much"
                    + " slower; or small ones from scratch"),
            named("captions", captions, "A picture's first caption, or another one each time"),
            named("tokens", tokens, "One vector a modality, or patches and word pieces"),
            named("loss", loss, "What is made small"),
            named("scores", score, "In-batch as the seed trains, or the mechanism on every pair"),
            named("epochs", epochs, "How often each picture is seen"),
            named("batch", batch, "Pairs a step"),
            named("rate", rate, "The highest learning rate"),
            named("seed", seed, "Of first weights and order"),
            named("folder", folder, "Where the run is kept"));
    getChildren().addAll(fields, new TrainingLine(model.runs().training(), this::train), wrong);
    model.runs().opening().value().subscribe(this::show);
  }

  /// Fills in what an opened run was asked for, so that it can go on.
  private void show(@Nullable LabRun run) {
    Path opened = model.runs().folder().get();
    if (run == null || opened == null) {
      return;
    }
    Plan plan = run.table().plan();
    data.setText(plan.data());
    boolean scratch = plan.encoders().equals(Plan.SCRATCH);
    encoding.setValue(
        scratch ? Encoding.SCRATCH : plan.fineTuned() ? Encoding.FINE_TUNED : Encoding.FROZEN);
    captions.setValue(plan.captions());
    loss.setValue(plan.loss());
    score.setValue(plan.score());
    epochs.setText(String.valueOf(plan.epochs()));
    batch.setText(String.valueOf(plan.batch()));
    rate.setText(String.valueOf(plan.rate()));
    seed.setText(String.valueOf(plan.seed()));
    folder.setText(opened.toString());
  }

  private void train() {
    wrong.setText("");
    try {
      model.runs().train(plan(), Path.of(folder.getText().strip()));
    } catch (Problem problem) {
      wrong.setText(problem.getMessage());
    } catch (IllegalArgumentException notANumber) {
      wrong.setText("Epochs, batch, rate and seed must be numbers, and the folder a path.");
    }
  }

  private Plan plan() {
    return new Plan(
        Plan.Task.MATCH,
        model.runs().queue().isEmpty()
            ? List.of(model.card().get().name())
            : List.copyOf(model.runs().queue()),
        data.getText().strip(),
        encoding.getValue() == Encoding.SCRATCH ? Plan.SCRATCH : model.encoders().get(),
        encoding.getValue() == Encoding.FINE_TUNED,
        captions.getValue(),
        tokens.getValue(),
        loss.getValue(),
        score.getValue(),
        Integer.parseInt(epochs.getText().strip()),
        Integer.parseInt(batch.getText().strip()),
        Double.parseDouble(rate.getText().strip()),
        Long.parseLong(seed.getText().strip()));
  }

  /// The first folder of the user's that is not there yet.
  private static String free() {
    Path home = Path.of(System.getProperty("user.home"), "crosslens-runs");
    return Stream.iterate(1, i -> i + 1)
        .map(i -> home.resolve("run-" + i))
        .filter(path -> !Files.exists(path))
        .findFirst()
        .orElseThrow()
        .toString();
  }

  private static TextField field(String id, String value, double width) {
    TextField field = new TextField(value);
    field.setId(id);
    field.setPrefWidth(width);
    field.getStyleClass().add("small");
    return field;
  }

  private static <E extends Enum<E>> ComboBox<E> choice(String id, E[] values) {
    ComboBox<E> choice = new ComboBox<>();
    choice.getItems().setAll(values);
    choice.setValue(values[0]);
    choice.setId(id);
    choice.getStyleClass().add("small");
    choice.setConverter(
        new Words<>(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    return choice;
  }

  private static HBox named(String name, Node node, String what) {
    Label label = Parts.muted(name);
    label.setLabelFor(node);
    if (node instanceof javafx.scene.control.Control control) {
      Parts.name(control, what);
    }
    HBox box = new HBox(4, label, node);
    box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return box;
  }
}
