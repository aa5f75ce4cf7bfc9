package org.crosslens.ui.classes;

import javafx.animation.PauseTransition;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.parts.Empty;
import org.crosslens.ui.parts.ModelChoice;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.window.Tab;
import org.kordamp.ikonli.feather.Feather;

/// The pane of classes: sorts the selected picture by labels of the user's or the model's own.
public final class ClassPane {
  private static final Duration TYPING = Duration.millis(400);

  private final PaneFrame frame = new PaneFrame("Classes", "classes");
  private final Desk desk;
  private final ClassModel model;
  private final MatchModel matches;
  private final ModelChoice sorter;
  private final ClassView view;
  private final VBox given;
  private final Label own = Parts.wrapped("");
  private final Button folders = new Button("From folder names");
  private final PauseTransition typed = new PauseTransition(TYPING);
  private final HBox content;
  private final StackPane place = new StackPane();

  private ClassPane(ClassBackend backend, Desk desk, Look look, Jobs jobs) {
    this.desk = desk;
    model = new ClassModel(desk, jobs, backend);
    matches = new MatchModel(desk, jobs, backend, model.inSight());
    sorter = new ModelChoice("sorter", "Which model sorts", desk, jobs, backend::classifiers);
    ModelChoice matcher =
        new ModelChoice("matcher", "Which model matches", desk, jobs, backend::matchers);
    sorter.valueProperty().subscribe(now -> model.sorter().set(sorter.chosen()));
    matcher.valueProperty().subscribe(now -> matches.matcher().set(matcher.chosen()));
    view = new ClassView(model, matcher, look);
    given = given();
    own.getStyleClass().add("muted");
    VBox left = new VBox(8, own, given);
    left.setPrefWidth(220);
    left.setMinWidth(160);
    ScrollPane boxes = Parts.scrolling(left);
    boxes.setMinWidth(170);
    boxes.setPrefWidth(240);
    ScrollPane scroll = Parts.scrolling(view);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    content = new HBox(16, boxes, scroll);
    content.setMinSize(0, 0);
    content.getStyleClass().add("pair-view");
    place.setMinSize(0, 0);
    frame.setContent(place);
    frame.addTools(sorter);
    frame.tell(sorter.listing());
    frame.tell(matcher.listing());
    frame.tell(model.sorting());
    frame.tell(matches.matching());
    frame.follow(model.judging());
    frame.sceneProperty().subscribe(scene -> model.inSight().set(scene != null));
    listen(look);
  }

  /// The tab.
  ///
  /// @param backend does the work
  public static Tab tab(ClassBackend backend) {
    return new Tab("Classes", (desk, look, jobs) -> new ClassPane(backend, desk, look, jobs).frame);
  }

  private VBox given() {
    folders.setId("labels-from-folders");
    folders.getStyleClass().add("small");
    Parts.name(folders, "Make the names of the pictures' folders the labels");
    folders.setOnAction(event -> model.takeFolders());
    TextArea labels = area("labels", "One label a line", model.labels(), 6);
    TextArea templates =
        area("templates", "One sentence a line, {} where the label goes", model.templates(), 3);
    typed.setOnFinished(event -> model.sort());
    model.labels().addListener((o, old, now) -> typed.playFromStart());
    model.templates().addListener((o, old, now) -> typed.playFromStart());
    return new VBox(4, Parts.title("Labels"), labels, folders, Parts.title("Templates"), templates);
  }

  private static TextArea area(String id, String what, StringProperty text, int rows) {
    TextArea area = new TextArea();
    area.setId(id);
    area.setPromptText(what);
    area.setPrefRowCount(rows);
    area.textProperty().bindBidirectional(text);
    Parts.name(area, what);
    return area;
  }

  private void listen(Look look) {
    Runnable refresh = this::refresh;
    desk.selection().chosen().subscribe(refresh);
    desk.collection().subscribe(refresh);
    model.sorter().subscribe(refresh);
    model.own().value().subscribe(refresh);
    model.sorting().value().subscribe(refresh);
    model.sorting().failure().subscribe(refresh);
    model.judging().value().subscribe(refresh);
    matches.matching().value().subscribe(refresh);
    look.map().subscribe(refresh);
    look.theme().subscribe(refresh);
  }

  private void refresh() {
    Sorted sorted = model.sorted();
    boolean ownLabels = Boolean.TRUE.equals(model.own().value().get());
    own.setText(sorter.chosen() + " knows the labels that it was trained with.");
    Parts.show(own, ownLabels);
    Parts.show(given, !ownLabels);
    Parts.show(folders, model.hasFolders());
    view.show(sorted);
    view.show(desk.caption(), matches.matched());
    view.show(model.judging().value().get());
    boolean ready = desk.picture() != null && !sorter.chosen().isEmpty();
    frame.shown().set(ready && sorted != null ? words(sorted) : "");
    Parts.only(place, ready ? content : empty());
  }

  private static String words(Sorted sorted) {
    return sorted.picture().name() + ", " + sorted.classes().provenance().settings();
  }

  private VBox empty() {
    return new Empty(
        Feather.TAG,
        "What a model takes a picture for, among labels of yours or of its own",
        sorter.chosen().isEmpty()
            ? "Open a model with Model > Open a model folder…, such as CLIP or ViT."
            : "Choose a picture.");
  }
}
