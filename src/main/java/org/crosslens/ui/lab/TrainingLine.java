package org.crosslens.ui.lab;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.crosslens.ui.jobs.Job;
import org.crosslens.ui.jobs.Latest;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// The button that starts a training and, while one runs, how far it has come and a way to stop it:
/// the curves below stay in sight meanwhile.
final class TrainingLine extends HBox {
  private final Button train = new Button("Train the ticked");
  private final Button cancel = new Button("Cancel");
  private final ProgressBar bar = new ProgressBar();
  private final Label words = Parts.muted("");

  /// @param training what runs
  /// @param start asked for by the button
  TrainingLine(Latest<?> training, Runnable start) {
    super(8);
    setAlignment(Pos.CENTER_LEFT);
    train.setId("lab-train");
    train.getStyleClass().addAll("small", "accent");
    train.setMinWidth(USE_PREF_SIZE);
    Parts.name(train, "Trains the ticked mechanisms one by one; a run that was stopped goes on");
    train.setOnAction(event -> start.run());
    cancel.setId("lab-cancel");
    cancel.getStyleClass().add("small");
    cancel.setMinWidth(USE_PREF_SIZE);
    Parts.name(cancel, "Stop training; what was learned is kept");
    bar.setMinWidth(100);
    Parts.ellipsis(words);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(train, cancel, bar, words);
    training.job().subscribe(this::show);
  }

  private void show(@Nullable Job job) {
    train.setDisable(job != null);
    words.textProperty().unbind();
    words.setText("");
    cancel.disableProperty().unbind();
    Parts.show(cancel, job != null);
    Parts.show(bar, job != null);
    if (job != null) {
      words.textProperty().bind(job.words());
      bar.progressProperty().bind(job.share());
      cancel.disableProperty().bind(job.cancelling());
      cancel.setOnAction(event -> job.cancel());
    }
  }
}
