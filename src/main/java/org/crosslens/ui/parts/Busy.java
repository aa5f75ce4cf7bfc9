package org.crosslens.ui.parts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.crosslens.ui.jobs.Job;

/// Words, progress and Cancel of work under way, laid over the pane that waits for it.
final class Busy extends VBox {
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button cancel = new Button("Cancel");

  Busy() {
    super(8);
    getStyleClass().add("busy");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    words.setMaxWidth(400);
    words.setPrefWidth(400);
    Parts.ellipsis(words);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    cancel.getStyleClass().add("small");
    HBox row = new HBox(8, bar, cancel);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(words, row);
  }

  void show(Job job) {
    words.textProperty().bind(job.words());
    bar.progressProperty().bind(job.share());
    cancel.disableProperty().bind(job.cancelling());
    cancel.setOnAction(event -> job.cancel());
  }
}
