package org.crosslens.ui;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.crosslens.ui.desk.Theme;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.window.FileChoice;
import org.crosslens.ui.window.MainView;
import org.crosslens.ui.window.Settings;

/// Waits until a window on the demo shows everything, then draws it.
final class Snapshot extends AnimationTimer {
  /// Thumbnails come one by one after the rest; so many frames without news mean that all are in.
  private static final int QUIET_FRAMES = 20;

  private static final int SCREEN = 800;

  private final MainView view;
  private final CompletableFuture<BufferedImage> picture;
  private int quiet;

  private Snapshot(MainView view, CompletableFuture<BufferedImage> picture) {
    this.view = view;
    this.picture = picture;
  }

  /// To be called on the window's thread.
  static void take(
      Face face,
      int width,
      int height,
      String tab,
      Theme theme,
      CompletableFuture<BufferedImage> picture) {
    try {
      Stage stage = new Stage();
      MainView view =
          new MainView(
              face.backend(),
              Jobs.ofWindow(),
              FileChoice.over(stage),
              Settings.forgetful(),
              face.tabs());
      view.setPrefSize(width, height);
      view.setTheme(theme);
      view.showTab(tab);
      // JavaFX's screen without a display has 1,000 x 1,000 pixels and no window may be larger, so
      // the view lies in a small window and is drawn whole, beyond the window's edges too.
      stage.setScene(new Scene(new Group(view), SCREEN, SCREEN));
      stage.show();
      view.begin(List.of());
      new Snapshot(view, picture).start();
    } catch (RuntimeException | LinkageError failed) {
      picture.completeExceptionally(failed);
    }
  }

  @Override
  public void handle(long now) {
    var problem = view.problem();
    if (problem.isPresent()) {
      finish();
      picture.completeExceptionally(problem.get());
    } else if (!view.isSettled()) {
      quiet = 0;
    } else if (++quiet > QUIET_FRAMES) {
      picture.complete(SwingFXUtils.fromFXImage(view.snapshot(null, null), null));
      finish();
    }
  }

  private void finish() {
    stop();
    view.getScene().getWindow().hide();
  }
}
