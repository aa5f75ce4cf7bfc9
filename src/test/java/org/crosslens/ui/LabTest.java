package org.crosslens.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.window.FileChoice;
import org.crosslens.ui.window.MainView;
import org.crosslens.ui.window.Settings;
import org.crosslens.workbench.Workbench;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The Lab tab with the real workbench: mechanisms read, looked into, trained, stopped, exported.
@ExtendWith(ApplicationExtension.class)
class LabTest {
  private final Workbench workbench = new Workbench(Path.of(System.getProperty("crosslens.home")));
  private final Screen screen = new Screen();
  private final Chosen choice = new Chosen();
  private @Nullable Path folder;

  /// Answers with what the test wants to be chosen.
  private static final class Chosen implements FileChoice {
    private @Nullable Path wanted;

    @Override
    public List<Path> files() {
      return List.of();
    }

    @Override
    public @Nullable Path folder(String title) {
      return wanted;
    }

    @Override
    public @Nullable Path save(String name, String ending) {
      return wanted == null ? null : wanted.resolveSibling(name + "." + ending);
    }
  }

  @Start
  void start(Stage stage) throws IOException {
    folder = Files.createTempDirectory("crosslens-lab-test");
    Face face = Face.of(workbench, choice);
    MainView view =
        new MainView(face.backend(), Jobs.ofWindow(), choice, Settings.forgetful(), face.tabs());
    stage.setScene(new Scene(view, 1000, 960));
    stage.show();
    view.begin(List.of());
    view.showTab("Lab");
    screen.watch(view);
  }

  @AfterEach
  void close() throws IOException {
    workbench.close();
    try (var files = Files.walk(Objects.requireNonNull(folder))) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aMechanismIsReadAndSeenAtWork(FxRobot robot) throws TimeoutException {
    screen.settle();
    type(robot, "#lab-search", "v8");
    robot.interact(
        () -> robot.lookup("#lab-catalogue").queryListView().getSelectionModel().select(1));
    assertThat(screen.label("#lab-formula")).isNotBlank();
    screen.until(() -> !robot.lookup("#lab-steps .matrix").queryAll().isEmpty());
    assertThat(robot.lookup("#lab-steps .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("A ← P, C", "queries Q, heads side by side", "pattern = softmax(scores), head 0");
    press(robot, "#lab-look-button");
    screen.until(() -> robot.lookup("#lab-score").tryQuery().isPresent());
    assertThat(screen.label("#lab-score")).contains("random weights");
  }

  @Test
  void aTrainingIsStoppedReopenedResumedAndItsTableExported(FxRobot robot)
      throws TimeoutException, IOException {
    screen.settle();
    Path run = Objects.requireNonNull(folder).resolve("run");
    choice.wanted = run;
    press(robot, "#lab-run");
    robot.interact(
        () -> {
          robot.lookup("#train-v0").<CheckBox>query().fire();
          robot.lookup("#train-v2").<CheckBox>query().fire();
        });
    type(robot, "#lab-data", "scenes:1:40");
    type(robot, "#lab-epochs", "40"); // long enough to be stopped in the middle on a fast machine
    type(robot, "#lab-batch", "2");
    type(robot, "#lab-folder", run.toString());
    press(robot, "#lab-train");
    screen.until(() -> pointsOfLoss(robot) > 0);
    press(robot, "#lab-cancel");
    screen.until(() -> screen.banner().contains("was cancelled"));
    assertThat(run.resolve("v2").resolve("row.json")).doesNotExist();

    type(robot, "#lab-data", "");
    press(robot, "#lab-open");
    TextField data = robot.lookup("#lab-data").query();
    screen.until(() -> data.getText().equals("scenes:1:40"));
    int before = pointsOfLoss(robot);
    press(robot, "#lab-train");
    TableView<?> table = robot.lookup("#lab-table").queryTableView();
    screen.until(() -> table.getItems().size() == 2);
    assertThat(pointsOfLoss(robot)).isGreaterThan(before);
    assertThat(steps(run.resolve("v0"))).doesNotHaveDuplicates().endsWith(800);

    press(robot, "#lab-export-md");
    press(robot, "#lab-export-csv");
    Path markdown = run.resolveSibling("lab.md");
    Path csv = run.resolveSibling("lab.csv");
    screen.until(() -> Files.exists(markdown) && Files.exists(csv));
    assertThat(Files.readAllLines(markdown)).anyMatch(line -> line.startsWith("| v2 | "));
    assertThat(Files.readAllLines(csv)).hasSize(3).last(STRING).startsWith("v2,");
  }

  /// Points of all curves of the loss.
  private static int pointsOfLoss(FxRobot robot) {
    HBox curves = robot.lookup("#lab-curves").query();
    XYDataset loss =
        ((ChartViewer) curves.getChildren().getFirst()).getChart().getXYPlot().getDataset();
    return IntStream.range(0, loss.getSeriesCount()).map(loss::getItemCount).sum();
  }

  /// Steps at which a mechanism's training left a point.
  private static List<Integer> steps(Path mechanism) throws IOException {
    return Files.readAllLines(mechanism.resolve("log.jsonl")).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject().get("step").getAsInt())
        .toList();
  }

  @Test
  void whatCannotBeTrainedIsSaid(FxRobot robot) throws TimeoutException {
    screen.settle();
    press(robot, "#lab-run");
    type(robot, "#lab-batch", "1");
    press(robot, "#lab-train");
    assertThat(robot.lookup("#lab-wrong").<Label>query().getText()).contains("no wrong partners");
    type(robot, "#lab-batch", "many");
    press(robot, "#lab-train");
    assertThat(robot.lookup("#lab-wrong").<Label>query().getText()).contains("must be numbers");
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.interact(() -> robot.lookup(field).<TextField>query().setText(text));
  }

  private static void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).<ButtonBase>query().fire());
  }
}
