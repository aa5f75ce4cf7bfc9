package org.crosslens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.crosslens.TinyEncoders;
import org.crosslens.TinySpeakers;
import org.crosslens.results.Progress;
import org.crosslens.ui.caption.CaptionPane;
import org.crosslens.ui.classes.ClassPane;
import org.crosslens.ui.masks.MaskPane;
import org.crosslens.ui.question.QuestionPane;
import org.crosslens.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The panes of what models say, with real models on the bundled demo: tiny, untrained.
@ExtendWith(ApplicationExtension.class)
class SpeechDemoTest {
  private final Workbench workbench = new Workbench(Path.of(System.getProperty("crosslens.home")));
  private final Screen screen = new Screen();

  @TempDir private Path folder = Path.of("");

  @Start
  void start(Stage stage) throws IOException {
    ModelsByName models = ModelsByName.of(workbench);
    models.add(TinySpeakers.captioner(folder.resolve("tiny-captioner")), Progress.NONE);
    models.add(TinySpeakers.chooser(folder.resolve("tiny-answerer")), Progress.NONE);
    models.add(
        TinyEncoders.copy("vit-classification", folder.resolve("tiny-classifier")), Progress.NONE);
    models.add(TinySpeakers.filler(folder.resolve("tiny-filler")), Progress.NONE);
    models.add(TinyEncoders.copy("vitmae", folder.resolve("tiny-painter")), Progress.NONE);
    SpeakingBackend speaking = new SpeakingBackend(workbench, models);
    screen.open(
        stage,
        new WorkbenchBackend(workbench, models),
        CaptionPane.tab(speaking),
        QuestionPane.tab(speaking),
        ClassPane.tab(speaking),
        MaskPane.tab(speaking));
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private void choose(FxRobot robot, String box, String model) throws TimeoutException {
    screen.until(() -> robot.lookup(box).<ComboBox<String>>query().getItems().contains(model));
    robot.interact(() -> robot.lookup(box).<ComboBox<String>>query().setValue(model));
  }

  @Test
  void modelsDescribeAnswerSortFillAndPaint(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.interact(() -> screen.view().showTab("Caption"));
    robot.doubleClickOn("#caption .pane-title");
    choose(robot, "#captioner", "tiny-captioner");
    robot.interact(() -> screen.view().desk().selection().all(Set.of(0, 1, 2), Set.of(0)));
    robot.clickOn("#caption-write");
    screen.settle();
    assertThat(robot.lookup("#caption-queue").<ListView<?>>query().getItems()).hasSize(3);
    assertThat(robot.lookup(".spoken-word").queryAll()).isNotEmpty();
    assertThat(screen.banner()).isEmpty();
    robot.interact(() -> screen.view().desk().selection().pair(3, 0));
    robot.interact(() -> screen.view().showTab("Question"));
    choose(robot, "#answerer", "tiny-answerer");
    robot.interact(() -> robot.lookup("#question-text").<TextField>query().setText("w5 w6 w7"));
    robot.clickOn("#question-ask");
    screen.until(() -> robot.lookup("#answers").tryQuery().isPresent());
    robot.interact(() -> screen.view().showTab("Classes"));
    choose(robot, "#sorter", "tiny-classifier");
    screen.until(() -> hasBars(robot, "#classes-bars"));
    robot.interact(() -> screen.view().showTab("Masks"));
    choose(robot, "#filler", "tiny-filler");
    robot.interact(() -> robot.lookup("#fill-text").<TextField>query().setText("w5 [MASK] w7"));
    robot.clickOn("#fill");
    screen.until(() -> hasBars(robot, "#fill-bars-0"));
    robot.clickOn("#masks-patches");
    choose(robot, "#painter", "tiny-painter");
    screen.until(() -> robot.lookup("#painted").tryQuery().isPresent());
    screen.until(() -> screen.picture("#painted") != null);
    assertThat(screen.banner()).isEmpty();
  }

  private static boolean hasBars(FxRobot robot, String id) {
    return robot
        .lookup(id)
        .tryQueryAs(Pane.class)
        .map(bars -> !bars.getChildren().isEmpty())
        .orElse(false);
  }
}
