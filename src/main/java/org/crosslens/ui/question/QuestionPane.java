package org.crosslens.ui.question;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.crosslens.ui.desk.Desk;
import org.crosslens.ui.desk.Look;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.parts.Empty;
import org.crosslens.ui.parts.ModelChoice;
import org.crosslens.ui.parts.PaneFrame;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.window.Tab;
import org.kordamp.ikonli.feather.Feather;

/// The pane of questions: asks about the selected pictures, shows the answers as bars and where the
/// question's words looked.
public final class QuestionPane {
  private final PaneFrame frame = new PaneFrame("Question", "question");
  private final QuestionModel model;
  private final ModelChoice answerer;
  private final TextField question = new TextField();
  private final Button ask = new Button("Ask");
  private final AnswerView view;
  private final StackPane place = new StackPane();

  private QuestionPane(QuestionBackend backend, Desk desk, Look look, Jobs jobs) {
    model = new QuestionModel(desk, jobs, backend);
    view = new AnswerView(model, look);
    answerer = new ModelChoice("answerer", "Which model answers", desk, jobs, backend::answerers);
    place.setMinSize(0, 0);
    frame.setLine(line());
    frame.setContent(place);
    frame.addTools(answerer);
    frame.tell(answerer.listing());
    frame.follow(model.asking());
    Runnable refresh = this::refresh;
    desk.selection().chosen().subscribe(refresh);
    answerer.valueProperty().subscribe(refresh);
    question.textProperty().subscribe(this::enable);
    model.shown().subscribe(refresh);
    model.asking().value().subscribe(refresh);
    model.word().subscribe(refresh);
    look.overlay().subscribe(refresh);
    look.opacity().subscribe(refresh);
    look.smooth().subscribe(refresh);
    look.theme().subscribe(refresh);
  }

  /// The tab.
  ///
  /// @param backend does the work
  public static Tab tab(QuestionBackend backend) {
    return new Tab(
        "Question", (desk, look, jobs) -> new QuestionPane(backend, desk, look, jobs).frame);
  }

  private HBox line() {
    question.setId("question-text");
    question.setPromptText("What is in the picture?");
    Parts.name(question, "A question about the selected pictures; Enter asks it");
    question.setOnAction(event -> ask());
    HBox.setHgrow(question, Priority.ALWAYS);
    ask.setId("question-ask");
    ask.getStyleClass().add("accent");
    ask.setOnAction(event -> ask());
    HBox line = new HBox(8, question, ask);
    line.getStyleClass().add("pane-line");
    return line;
  }

  private void ask() {
    if (!ask.isDisabled()) {
      model.ask(answerer.chosen(), question.getText().strip());
      question.selectAll();
    }
  }

  private void enable() {
    int pictures = model.selected().size();
    ask.setText(pictures > 1 ? "Ask about %,d pictures".formatted(pictures) : "Ask");
    ask.setDisable(pictures == 0 || answerer.chosen().isEmpty() || question.getText().isBlank());
  }

  private void refresh() {
    enable();
    Answered shown = model.shown().get();
    if (shown == null) {
      frame.shown().set("");
      Parts.only(place, empty());
    } else {
      frame.shown().set("%s, %s".formatted(shown.picture().name(), shown.model()));
      view.show(shown);
      Parts.only(place, view);
    }
  }

  private VBox empty() {
    if (answerer.chosen().isEmpty()) {
      return new Empty(
          Feather.HELP_CIRCLE,
          "No model here answers questions",
          "Open one with Model > Open a model folder…, such as ViLT or BLIP for questions.");
    }
    return new Empty(
        Feather.HELP_CIRCLE,
        "What a model answers about a picture, and where it looked for each word",
        model.selected().isEmpty()
            ? "Choose a picture and type a question."
            : "Type a question, then Enter.");
  }
}
