package org.crosslens.ui.parts;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.crosslens.ui.jobs.Job;
import org.crosslens.ui.jobs.Latest;
import org.jspecify.annotations.Nullable;

/// Content that stays while work goes on, dimmed after 300 ms, with words, progress and Cancel over
/// it.
final class BusyPane extends StackPane {
  private static final Duration DIM_AFTER = Duration.millis(300);
  private static final double DIMMED = 0.45;

  private final StackPane content = new StackPane();
  private final List<Latest<?>> works = new ArrayList<>();

  BusyPane() {
    getChildren().add(content);
    getStyleClass().add("pane-stack");
    setMinSize(0, 0);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  void setContent(Node node) {
    content.getChildren().setAll(node);
  }

  /// Waits for some work, too.
  void follow(Latest<?> work) {
    works.add(work);
    Busy busy = new Busy();
    PauseTransition wait = new PauseTransition(DIM_AFTER);
    wait.setOnFinished(event -> dim(busy, work.job().get()));
    work.job()
        .addListener(
            (o, old, now) -> {
              if (now == null) {
                wait.stop();
                undim(busy);
              } else if (getChildren().contains(busy)) {
                busy.show(now);
              } else {
                wait.playFromStart();
              }
            });
  }

  private void dim(Busy busy, @Nullable Job job) {
    if (job != null) {
      busy.show(job);
      // Words about an empty pane would only shine through.
      boolean empty = works.stream().allMatch(work -> work.value().get() == null);
      content.setOpacity(empty ? 0 : DIMMED);
      getChildren().add(busy);
    }
  }

  private void undim(Busy busy) {
    getChildren().remove(busy);
    if (getChildren().size() == 1) {
      content.setOpacity(1);
    }
  }
}
