package org.crosslens.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.crosslens.ui.desk.Backend;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.parts.PictureView;
import org.crosslens.ui.window.FileChoice;
import org.crosslens.ui.window.MainView;
import org.crosslens.ui.window.Settings;
import org.crosslens.ui.window.Tab;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/// Opens the window for a test, reads what it shows, and waits for it.
final class Screen {
  private static final int PATIENCE = 180;

  private @Nullable MainView view;

  /// Opens the demo in a window that nobody chooses files in.
  ///
  /// @param tabs views beside the attention
  void open(Stage stage, Backend backend, Tab... tabs) {
    open(stage, backend, new NoFiles(), tabs);
  }

  /// Opens the demo in a window.
  ///
  /// @param choice answers where the window asks for files
  /// @param tabs views beside the attention
  void open(Stage stage, Backend backend, FileChoice choice, Tab... tabs) {
    open(stage, backend, Jobs.ofWindow(), choice, tabs);
  }

  void open(Stage stage, Backend backend, Jobs jobs, FileChoice choice, Tab... tabs) {
    MainView shown = new MainView(backend, jobs, choice, Settings.forgetful(), List.of(tabs));
    stage.setScene(new Scene(shown, 1000, 950));
    stage.show();
    shown.begin(List.of());
    watch(shown);
  }

  void watch(MainView shown) {
    view = shown;
  }

  MainView view() {
    return Objects.requireNonNull(view);
  }

  /// Waits until nothing runs and heat map, pair and overlay are there.
  void settle() throws TimeoutException {
    until(() -> view().isSettled());
  }

  /// Waits until something holds, looked at on the window's thread.
  void until(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(
        PATIENCE, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// The middle of a cell of a heat map whose cells are all in sight.
  Point2D cell(int row, int column, int rows, int columns) {
    Node map = view().lookup("#heatmap");
    // The heads and the colour bar around the cells, as Heatmap lays them out.
    double width = Math.min((map.getLayoutBounds().getWidth() - 132 - 80) / columns, 112);
    double height = Math.min((map.getLayoutBounds().getHeight() - 100 - 8) / rows, 72);
    return at("#heatmap", 132 + (column + 0.5) * width, 100 + (row + 0.5) * height);
  }

  Point2D at(String id, double x, double y) {
    return view().lookup(id).localToScreen(x, y);
  }

  /// The line of a caption in the library.
  Node caption(int index) {
    return view().lookup("#captions").lookupAll(".caption-cell").stream()
        .filter(
            cell ->
                cell instanceof javafx.scene.control.ListCell<?> line
                    && Objects.equals(line.getItem(), index))
        .findFirst()
        .orElseThrow();
  }

  String sentence(int caption) {
    return view().desk().collection().get().captions().get(caption).text();
  }

  String label(String id) {
    return ((Label) view().lookup(id)).getText();
  }

  /// What a pane's title bar says that it shows.
  String shown(String pane) {
    return ((Label) view().lookup(pane).lookup(".pane-shown")).getText();
  }

  /// What the first banner says, empty for none.
  String banner() {
    Node banner = view().lookup(".banner-what");
    return banner == null ? "" : ((Label) banner).getText();
  }

  @Nullable Image picture(String id) {
    return ((PictureView) view().lookup(id)).getImage();
  }

  /// Every pixel of a picture, `0xAARRGGBB`.
  int[] pixels(String id) {
    Image image = Objects.requireNonNull(picture(id));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }

  /// The words over the pair's pieces.
  String headline() {
    return ((Label) view().lookup("#attention").lookup(".headline")).getText();
  }

  double width(String id) {
    return view().lookup(id).getLayoutBounds().getWidth();
  }

  void drop(List<Path> files) {
    WaitForAsyncUtils.waitForAsyncFx(PATIENCE * 1000L, () -> view().take(files));
  }
}
