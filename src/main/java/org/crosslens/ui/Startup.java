package org.crosslens.ui;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.window.FileChoice;
import org.crosslens.ui.window.MainStage;
import org.crosslens.ui.window.Settings;

/// Opens the window on the demo and notes when it is there.
final class Startup extends AnimationTimer {
  /// When a start had come how far.
  ///
  /// @param shown the window's first frame was on the screen
  /// @param settled the demo's heat map and its first pair were drawn
  record Times(Instant shown, Instant settled) {}

  private final Stage stage;
  private final MainStage main;
  private final Instant shown;
  private final CompletableFuture<Times> times;

  private Startup(Stage stage, MainStage main, CompletableFuture<Times> times) {
    this.stage = stage;
    this.main = main;
    this.times = times;
    this.shown = Instant.now();
  }

  /// To be called on the window's thread.
  ///
  /// @param warmUp runs when the first frame is drawn
  static void time(Face face, Runnable warmUp, CompletableFuture<Times> times) {
    try {
      Stage stage = new Stage();
      FileChoice choice = FileChoice.over(stage);
      MainStage main =
          new MainStage(
              stage, face.backend(), Jobs.ofWindow(), choice, Settings.forgetful(), face.tabs());
      main.show(
          List.of(),
          () -> {
            new Startup(stage, main, times).start();
            warmUp.run();
          });
    } catch (RuntimeException | LinkageError failed) {
      times.completeExceptionally(failed);
    }
  }

  @Override
  public void handle(long now) {
    var problem = main.view().problem();
    if (problem.isPresent()) {
      finish();
      times.completeExceptionally(problem.get());
    } else if (main.view().isSettled()) {
      times.complete(new Times(shown, Instant.now()));
      finish();
    }
  }

  private void finish() {
    stop();
    stage.hide();
    main.close();
  }
}
