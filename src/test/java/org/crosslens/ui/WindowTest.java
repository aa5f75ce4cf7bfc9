package org.crosslens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.parts.PictureView;
import org.crosslens.ui.window.FileChoice;
import org.crosslens.ui.window.MainView;
import org.crosslens.ui.window.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window's panes follow one another; numbers are made up, so that only the window is tested.
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private final DrawnBackend backend = new DrawnBackend();
  private @Nullable MainView view;

  @Start
  void start(Stage stage) {
    MainView shown = new MainView(backend, Jobs.ofWindow(), new NoFiles(), Settings.forgetful());
    stage.setScene(new Scene(shown, 1000, 900));
    stage.show();
    shown.begin(List.of());
    view = shown;
  }

  @Test
  void theDemoOpensWithItsBestPairSelected(FxRobot robot) throws TimeoutException {
    settle();
    assertThat(label(robot, "#inspector-ranks").getText()).contains("Rank 1 of 10 captions");
    assertThat(picture(robot, "#pair-picture").getImage()).isNotNull();
    assertThat(robot.lookup("#captions").<ListView<Integer>>query().getItems()).hasSize(10);
  }

  @Test
  void theOtherPanesFollowAClickOnACell(FxRobot robot) throws TimeoutException {
    settle();
    robot.clickOn(cell(robot, 2, 5));
    settle();
    assertThat(label(robot, "#inspector-caption").getText()).endsWith("on picture 5");
    Image five = picture(robot, "#pair-picture").getImage();
    robot.type(KeyCode.RIGHT);
    settle();
    assertThat(label(robot, "#inspector-caption").getText()).endsWith("on picture 6");
    assertThat(picture(robot, "#pair-picture").getImage()).isNotSameAs(five);
  }

  @Test
  void aSentenceBecomesACaptionAndAColumn(FxRobot robot) throws TimeoutException {
    settle();
    robot.clickOn("#sentence").write("two red cats").type(KeyCode.ENTER);
    until(() -> pane(robot, "#similarity").contains("8 x 11"));
    settle();
    assertThat(label(robot, "#inspector-caption").getText()).isEqualTo("two red cats");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    until(() -> pane(robot, "#similarity").contains("8 x 10"));
  }

  private javafx.geometry.Point2D cell(FxRobot robot, int row, int column) {
    Node map = robot.lookup("#heatmap").query();
    // Eight rows and ten columns fill the room between heads and colour bar.
    double width = map.getLayoutBounds().getWidth() - 132 - 80;
    double height = map.getLayoutBounds().getHeight() - 100 - 8;
    double x = 132 + Math.min(width / 10, 112) * (column + 0.5);
    double y = 100 + Math.min(height / 8, 72) * (row + 0.5);
    return map.localToScreen(x, y);
  }

  private void settle() throws TimeoutException {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.asyncFx(() -> view != null && view.isSettled()).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void until(java.util.concurrent.Callable<Boolean> condition)
      throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }

  private static String pane(FxRobot robot, String id) {
    return robot.from(robot.lookup(id)).lookup(".pane-shown").<Label>query().getText();
  }

  private static Label label(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class);
  }

  private static PictureView picture(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(PictureView.class);
  }

  /// Nobody is there to choose a file.
  static final class NoFiles implements FileChoice {
    @Override
    public List<Path> files() {
      return List.of();
    }

    @Override
    public @Nullable Path folder(String title) {
      return null;
    }

    @Override
    public @Nullable Path save(String name, String ending) {
      return null;
    }
  }
}
