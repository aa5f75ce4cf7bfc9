package org.crosslens.ui.window;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.jobs.Jobs;

/// A window around the main view.
public final class MainStage {
  private static final double LEAST_WIDTH = 1000;
  private static final double LEAST_HEIGHT = 640;

  private final Stage stage;
  private final MainView view;
  private final Settings settings;

  /// @param stage an empty window
  /// @param backend does the work
  /// @param jobs runs it beside the window
  /// @param choice asks for files
  /// @param settings what is remembered
  /// @param tabs views beside the attention
  public MainStage(
      Stage stage,
      Backend backend,
      Jobs jobs,
      FileChoice choice,
      Settings settings,
      List<Tab> tabs) {
    this.stage = stage;
    Appearance.dress(Appearance.of(settings.state().theme).theme());
    view = new MainView(backend, jobs, choice, settings, tabs);
    this.settings = settings;
    stage.setTitle("CrossLens");
  }

  /// The window's content.
  public MainView view() {
    return view;
  }

  /// Shows the window, and opens files or the demo when its first frame is drawn.
  ///
  /// @param drawn runs then, on the window's thread
  public void show(List<Path> files, Runnable drawn) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setScene(
        new Scene(
            view,
            Math.min(settings.state().width, screen.getWidth()),
            Math.min(settings.state().height, screen.getHeight())));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.show();
    FirstFrame.then(
        () -> {
          view.begin(files);
          drawn.run();
        });
  }

  /// Comes to the front and opens files, if there are any.
  public void bring(List<Path> files) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    if (!files.isEmpty()) {
      view.take(files);
    }
  }

  /// Remembers how things are.
  public void close() {
    view.close();
  }
}
