package org.crosslens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.crosslens.TinyModel;
import org.crosslens.results.PairRelevance;
import org.crosslens.ui.desk.Asked;
import org.crosslens.ui.window.FileChoice;
import org.crosslens.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The whole window on the bundled demo, with a real model that a user brings: tiny, untrained.
@ExtendWith(ApplicationExtension.class)
class DemoTest {
  private final Workbench workbench = new Workbench(Path.of(System.getProperty("crosslens.home")));
  private final Screen screen = new Screen();

  @TempDir private Path folder = Path.of("");

  @Start
  void start(Stage stage) throws IOException {
    Path model = TinyModel.in(folder.resolve("tiny"));
    WorkbenchBackend backend = new WorkbenchBackend(workbench, ModelsByName.of(workbench));
    screen.open(stage, backend, new OneFolder(model));
    screen.view().run("Open a model folder…");
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private void settleWithTheTinyModel() throws TimeoutException {
    screen.until(() -> screen.view().desk().model().get().equals("tiny"));
    screen.settle();
    screen.until(
        () ->
            screen
                .view()
                .desk()
                .comparing()
                .value()
                .get()
                .matrix()
                .provenance()
                .model()
                .equals("tiny"));
    screen.settle();
  }

  @Test
  void twoCaptionsOfOnePictureHaveDifferentMaps(FxRobot robot) throws TimeoutException {
    settleWithTheTinyModel();
    int columns = screen.view().desk().comparing().value().get().columns();
    robot.clickOn(screen.cell(3, 4, 24, columns));
    PairRelevance first = relevance(3, 4);
    int[] firstPixels = screen.pixels("#pair-picture");
    robot.clickOn(screen.cell(3, 9, 24, columns));
    PairRelevance second = relevance(3, 9);
    assertThat(second.patches()).isNotEqualTo(first.patches());
    assertThat(second.pieces()).isNotEqualTo(first.pieces());
    assertThat(screen.pixels("#pair-picture")).isNotEqualTo(firstPixels);
  }

  @Test
  void maskingAPieceChangesTheMap(FxRobot robot) throws TimeoutException {
    settleWithTheTinyModel();
    int columns = screen.view().desk().comparing().value().get().columns();
    robot.clickOn(screen.cell(2, 2, 24, columns));
    relevance(2, 2);
    int[] whole = screen.pixels("#pair-picture");
    robot.clickOn(screen.view().lookup("#pair-pieces").lookup(".chip"));
    screen.until(() -> screen.headline().startsWith("Without"));
    assertThat(screen.pixels("#pair-picture")).isNotEqualTo(whole);
  }

  @Test
  void aSentenceIsEncodedComparedAndRanked(FxRobot robot) throws TimeoutException {
    settleWithTheTinyModel();
    int columns = screen.view().desk().comparing().value().get().columns();
    robot.clickOn("#sentence").write("two red cats").type(KeyCode.ENTER);
    screen.until(() -> screen.shown("#similarity").contains("24 x " + (columns + 1)));
    screen.settle();
    assertThat(screen.label("#inspector-caption")).isEqualTo("two red cats");
    assertThat(screen.label("#inspector-ranks")).contains("Rank 1 of 24 pictures");
  }

  @Test
  void rawAttentionIsTheSameForEveryCaption(FxRobot robot) throws TimeoutException {
    settleWithTheTinyModel();
    int columns = screen.view().desk().comparing().value().get().columns();
    robot.clickOn(screen.cell(1, 0, 24, columns)).clickOn("#method-raw");
    screen.until(() -> screen.label("#raw-headline").startsWith("Layer"));
    screen.settle();
    int[] one = screen.pixels("#raw-picture");
    robot.clickOn(screen.cell(1, 5, 24, columns));
    screen.settle();
    assertThat(screen.pixels("#raw-picture")).isEqualTo(one);
    robot.interact(() -> robot.lookup("#layer").<ComboBox<Integer>>query().setValue(0));
    robot.interact(() -> robot.lookup("#head").<ComboBox<Integer>>query().setValue(1));
    screen.until(() -> screen.label("#raw-headline").startsWith("Layer 0, head 1"));
    assertThat(screen.pixels("#raw-picture")).isNotEqualTo(one);
  }

  private PairRelevance relevance(int picture, int caption) throws TimeoutException {
    var open = screen.view().desk().collection().get();
    screen.until(
        () -> {
          Asked asked = screen.view().desk().relating().value().get();
          return screen.view().isSettled()
              && asked.picture().equals(open.pictures().get(picture))
              && asked.caption().equals(open.captions().get(caption).text());
        });
    return screen.view().desk().relating().value().get().relevance();
  }

  /// A user who always chooses one folder.
  private record OneFolder(Path folder) implements FileChoice {
    @Override
    public List<Path> files() {
      return List.of();
    }

    @Override
    public Path folder(String title) {
      return folder;
    }

    @Override
    public @Nullable Path save(String name, String ending) {
      return null;
    }
  }
}
