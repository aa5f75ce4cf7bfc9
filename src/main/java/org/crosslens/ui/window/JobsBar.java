package org.crosslens.ui.window;

import java.nio.file.Path;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.crosslens.ui.jobs.Job;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.parts.Parts;

/// The line at the bottom: the oldest running job with progress and Cancel, how many more there
/// are, and the memory in use.
final class JobsBar extends HBox {
  private static final double MIB = 1024.0 * 1024;

  private final Jobs jobs;
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar(0);
  private final Button cancel = new Button("Cancel");
  private final Label more = new Label();
  private final Label memory = new Label();
  private final Label notice = new Label();

  /// @param jobs what runs
  JobsBar(Jobs jobs) {
    super(8);
    this.jobs = jobs;
    setId("jobs");
    getStyleClass().add("jobs-bar");
    setAlignment(Pos.CENTER_LEFT);
    words.setId("job-words");
    words.setPrefWidth(360);
    Parts.ellipsis(words);
    bar.setPrefWidth(200);
    bar.setId("job-bar");
    bar.setAccessibleText("How far the running job has come");
    cancel.setId("job-cancel");
    cancel.getStyleClass().add("small");
    cancel.setAccessibleText("Cancel the running job");
    more.getStyleClass().add("muted");
    notice.getStyleClass().add("muted");
    Parts.ellipsis(notice);
    memory.getStyleClass().addAll("muted", "value");
    memory.setMinWidth(Region.USE_PREF_SIZE);
    memory.setTooltip(
        Parts.tooltip("Memory in use by the program's own objects, model weights aside"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(words, bar, cancel, more, gap, notice, memory);
    jobs.running().addListener((ListChangeListener<Job>) change -> show());
    Timeline clock = new Timeline(new KeyFrame(Duration.seconds(2), event -> measure()));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
    measure();
    show();
  }

  /// Says where a file was written.
  void wrote(Path file) {
    notice.setText("Wrote " + file);
  }

  private void show() {
    words.textProperty().unbind();
    bar.progressProperty().unbind();
    cancel.disableProperty().unbind();
    boolean idle = jobs.running().isEmpty();
    bar.setVisible(!idle);
    cancel.setVisible(!idle);
    more.setText(jobs.running().size() > 1 ? (jobs.running().size() - 1) + " more" : "");
    if (idle) {
      words.setText("Ready");
      return;
    }
    Job job = jobs.running().getFirst();
    words.textProperty().bind(job.words());
    bar.progressProperty().bind(job.share());
    cancel.disableProperty().bind(job.cancelling());
    cancel.setOnAction(event -> job.cancel());
  }

  private void measure() {
    Runtime runtime = Runtime.getRuntime();
    double used = (runtime.totalMemory() - runtime.freeMemory()) / MIB;
    memory.setText(
        used < 1000
            ? String.format(Locale.ROOT, "%.0f MB", used)
            : String.format(Locale.ROOT, "%.1f GB", used / 1024));
  }
}
