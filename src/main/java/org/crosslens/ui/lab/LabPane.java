package org.crosslens.ui.lab;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.window.FileChoice;
import org.crosslens.workbench.lab.MechanismCard;
import org.crosslens.workbench.lab.Table;
import org.jspecify.annotations.Nullable;

/// The Lab tab: read a mechanism, see it at work on the selected pair, train several and compare.
public final class LabPane {
  private static final String ALONE = "alone";

  private final PaneFrame frame = new PaneFrame("Lab", "lab");
  private final LabModel model;
  private final org.crosslens.ui.desk.Look look;
  private final FileChoice choice;
  private final CatalogueList catalogue;
  private final MechanismView first = new MechanismView();
  private final MechanismView second = new MechanismView();
  private final CurvesView curves = new CurvesView();
  private final ResultTable table = new ResultTable();

  /// @param choice asks for files
  public LabPane(
      LabBackend backend,
      Desk desk,
      org.crosslens.ui.desk.Look look,
      Jobs jobs,
      FileChoice choice) {
    this.look = look;
    this.choice = choice;
    model = new LabModel(backend, desk, jobs, Platform::runLater);
    catalogue = new CatalogueList(model);
    ToggleButton read = new ToggleButton("Read and look");
    ToggleButton train = new ToggleButton("Train and compare");
    read.setId("lab-read");
    train.setId("lab-run");
    Region reading = reading();
    Region running = running();
    StackPane middle = new StackPane(reading, running);
    middle.setMinSize(0, 0);
    train.selectedProperty().subscribe(now -> Parts.show(running, now));
    train.selectedProperty().subscribe(now -> Parts.show(reading, !now));
    HBox modes = Parts.choice(new ToggleGroup(), read, train);
    read.setSelected(true);
    SplitPane split = new SplitPane(catalogue, middle);
    split.setDividerPositions(0.26);
    frame.setContent(split);
    frame.addTools(encoders(), modes);
    frame.follow(model.looking());
    frame.follow(model.lookingBeside());
    frame.tell(model.toy());
    frame.tell(model.toyBeside());
    frame.tell(model.runs().training());
    frame.follow(model.runs().opening());
    frame.follow(model.runs().saving());
    listen();
  }

  /// The pane itself.
  public PaneFrame frame() {
    return frame;
  }

  private Region reading() {
    Button run = new Button("Look at the selected pair");
    run.setId("lab-look-button");
    Parts.name(run, "Runs this mechanism on the selected picture and caption");
    run.setOnAction(event -> model.look());
    HBox tools = new HBox(8, run, Parts.muted("beside it"), besides());
    tools.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    HBox both = new HBox(16, first, second);
    HBox.setHgrow(first, Priority.ALWAYS);
    HBox.setHgrow(second, Priority.ALWAYS);
    first.setMinWidth(0);
    second.setMinWidth(0);
    VBox column = new VBox(8, tools, both);
    column.setPadding(new javafx.geometry.Insets(8));
    return Parts.scrolling(column);
  }

  private ComboBox<String> besides() {
    ComboBox<String> names = new ComboBox<>();
    names.setId("lab-beside");
    names.getItems().add(ALONE);
    model.cards().forEach(card -> names.getItems().add(card.name()));
    names.setValue(ALONE);
    names.getStyleClass().add("small");
    Parts.name(names, "A second mechanism, to compare the two");
    names
        .valueProperty()
        .subscribe(
            name ->
                model
                    .beside()
                    .set(
                        model.cards().stream()
                            .filter(card -> card.name().equals(name))
                            .findFirst()
                            .orElse(null)));
    return names;
  }

  private ComboBox<String> encoders() {
    ComboBox<String> names = new ComboBox<>();
    names.setId("lab-encoders");
    names.getItems().setAll(model.allEncoders());
    names.valueProperty().bindBidirectional(model.encoders());
    names.getStyleClass().add("small");
    Parts.name(names, "Who turns pictures and captions into tokens");
    return names;
  }

  private Region running() {
    Button open = new Button("Open a run…");
    open.setId("lab-open");
    Parts.name(open, "Shows a run that was trained before; one that was stopped can go on");
    open.setOnAction(event -> openRun());
    HBox export =
        new HBox(
            8, open, export("Markdown…", "md"), export("CSV…", "csv"), export("JSON…", "json"));
    VBox column = new VBox(8, new PlanForm(model), curves, table, export);
    column.setPadding(new javafx.geometry.Insets(8));
    VBox.setVgrow(table, Priority.ALWAYS);
    ScrollPane scroll = Parts.scrolling(column);
    scroll.setFitToHeight(true);
    return scroll;
  }

  private Button export(String name, String ending) {
    Button button = new Button(name);
    button.setId("lab-export-" + ending);
    Parts.name(button, "Save the table");
    button.setOnAction(event -> save(ending));
    return button;
  }

  private void save(String ending) {
    Table now = model.runs().table().get();
    Path file = now == null ? null : choice.save("lab", ending);
    if (now != null && file != null) {
      model.runs().save(now, file);
    }
  }

  private void openRun() {
    Path folder = choice.folder("Open a run of the lab");
    if (folder != null) {
      model.runs().open(folder);
    }
  }

  private void listen() {
    Runnable mechanisms = this::showMechanisms;
    model.card().subscribe(mechanisms);
    model.beside().subscribe(mechanisms);
    model.looking().value().subscribe(mechanisms);
    model.lookingBeside().value().subscribe(mechanisms);
    model.toy().value().subscribe(first::show);
    model.toyBeside().value().subscribe(second::show);
    look.theme().subscribe(mechanisms);
    model.runs().points().subscribe(() -> curves.show(model.runs().points(), look.theme().get()));
    look.theme().subscribe(now -> curves.show(model.runs().points(), now));
    model.runs().table().subscribe(this::show);
    model.runs().opening().value().subscribe(catalogue::refresh);
    showMechanisms();
  }

  private void show(@Nullable Table now) {
    if (now != null) {
      table.show(now);
    }
  }

  private void showMechanisms() {
    MechanismCard card = model.card().get();
    MechanismCard other = model.beside().get();
    frame.shown().set(card.title() + (other == null ? "" : " beside " + other.title()));
    first.show(card, model.looking().value().get(), look.theme().get());
    Parts.show(second, other != null);
    if (other != null) {
      second.show(other, model.lookingBeside().value().get(), look.theme().get());
    }
  }
}
