package org.crosslens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.crosslens.results.Problem;
import org.crosslens.ui.desk.Chosen;
import org.crosslens.ui.jobs.Jobs;
import org.crosslens.ui.window.MainView;
import org.crosslens.ui.window.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The window's panes follow one another; numbers are made up, so that only the window is tested.
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private final DrawnBackend backend = new DrawnBackend();
  private final Screen screen = new Screen();

  @Start
  void start(Stage stage) {
    screen.open(stage, backend);
  }

  @Test
  void theDemoOpensWithItsBestPairSelected(FxRobot robot) throws TimeoutException {
    screen.settle();
    assertThat(screen.label("#inspector-ranks")).contains("Rank 1 of 10 captions");
    assertThat(screen.picture("#pair-picture")).isNotNull();
    assertThat(robot.lookup("#captions").<ListView<Integer>>query().getItems()).hasSize(10);
  }

  @Test
  void theOtherPanesFollowAClickOnACell(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.clickOn(screen.cell(2, 5, 8, 10));
    screen.settle();
    assertThat(screen.label("#inspector-caption")).endsWith("on picture 5");
    assertThat(screen.label("#inspector-value")).startsWith("cosine");
    assertThat(screen.view().desk().selection().now()).isEqualTo(Chosen.pair(2, 5, true));
    Image five = screen.picture("#pair-picture");
    robot.type(KeyCode.RIGHT);
    screen.settle();
    assertThat(screen.label("#inspector-caption")).endsWith("on picture 6");
    assertThat(screen.picture("#pair-picture")).isNotSameAs(five);
  }

  @Test
  void theMouseShowsTheExactValueAndOutlinesBoth(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.moveTo(screen.cell(3, 4, 8, 10));
    screen.until(() -> robot.lookup("#hover-card").query().isVisible());
    float value = screen.view().desk().comparing().value().get().value(3, 4);
    String shown =
        robot.from(robot.lookup("#hover-card")).lookup(".value").<Label>query().getText();
    assertThat(Float.parseFloat(shown.replace("cosine ", "")))
        .isCloseTo(value, org.assertj.core.data.Offset.offset(1e-5f));
    assertThat(screen.view().desk().selection().hovered().get())
        .isEqualTo(new org.crosslens.ui.desk.Pair(3, 4));
  }

  @Test
  void aSecondModelReadsTheCaptions(FxRobot robot) throws TimeoutException {
    screen.settle();
    float before = screen.view().desk().comparing().value().get().value(0, 1);
    ComboBox<String> readers = robot.lookup("#reader").queryComboBox();
    robot.interact(() -> readers.setValue("drawn-bert"));
    screen.settle();
    assertThat(screen.view().desk().encoders().name()).isEqualTo("drawn-clip+drawn-bert");
    assertThat(screen.view().desk().comparing().value().get().value(0, 1)).isNotEqualTo(before);
    assertThat(screen.label("#apart")).contains("trained apart").contains("lab");
    robot.interact(() -> readers.setValue("none"));
    screen.settle();
    assertThat(screen.view().desk().comparing().value().get().value(0, 1)).isEqualTo(before);
    assertThat(robot.lookup("#apart").query().isVisible()).isFalse();
  }

  @Test
  void aRectangleSelectsAllItsPairs(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.drag(screen.cell(1, 2, 8, 10)).dropTo(screen.cell(3, 5, 8, 10));
    screen.settle();
    Chosen chosen = screen.view().desk().selection().now();
    assertThat(chosen.pictures()).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(chosen.captions()).containsExactlyInAnyOrder(2, 3, 4, 5);
    screen.until(() -> screen.shown("#attention").contains("12 of 12 selected pairs"));
    assertThat(robot.lookup(".multiple").queryAll()).hasSize(12);
  }

  @Test
  void aSentenceBecomesACaptionAndAColumn(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.clickOn("#sentence").write("two red cats").type(KeyCode.ENTER);
    screen.until(() -> screen.shown("#similarity").contains("8 x 11"));
    screen.settle();
    assertThat(screen.label("#inspector-caption")).isEqualTo("two red cats");
    assertThat(screen.label("#inspector-ranks")).contains("Rank 1 of 8 pictures");
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    screen.until(() -> screen.shown("#similarity").contains("8 x 10"));
  }

  @Test
  void picturesAreRankedByASentenceWhileItIsTyped(FxRobot robot) throws TimeoutException {
    screen.settle();
    List<Integer> before = listed(robot);
    robot.clickOn("#sentence").write("two red");
    screen.until(() -> !listed(robot).equals(before));
    assertThat(listed(robot)).containsExactlyElementsOf(backend.ranking("two red"));
    assertThat(robot.lookup(".tile-value").<Label>queryAll()).allMatch(Label::isVisible);
    assertThat(screen.view().desk().collection().get().captions()).hasSize(10);
    robot.type(KeyCode.ESCAPE);
    screen.until(() -> listed(robot).equals(before));
    assertThat(screen.view().desk().selection().now().isPair()).isTrue();
  }

  private static List<Integer> listed(FxRobot robot) {
    ListView<List<Integer>> lines = robot.lookup("#pictures").query();
    return lines.getItems().stream().flatMap(List::stream).toList();
  }

  @Test
  void aPinnedPairStaysBesideTheNext(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.clickOn(screen.cell(2, 5, 8, 10));
    screen.until(() -> screen.view().desk().asked() != null);
    robot.type(KeyCode.P);
    assertThat(robot.lookup("#pin").query().isVisible()).isFalse();
    robot.type(KeyCode.RIGHT);
    screen.settle();
    screen.until(() -> robot.lookup("#pin").query().isVisible());
    assertThat(screen.label("#pin-cosine")).isEqualTo("Pinned: 0.830");
    assertThat(screen.pixels("#pin-picture")).isNotEqualTo(screen.pixels("#pair-picture"));
    assertThat(robot.lookup("#pin-difference").query().getParent().isVisible()).isTrue();
    robot.type(KeyCode.DOWN);
    screen.until(() -> !robot.lookup("#pin-difference").query().getParent().isVisible());
    robot.clickOn("#sentence").write("p");
    assertThat(screen.view().desk().pin().pinned().get()).isNotNull();
    robot.type(KeyCode.ESCAPE).clickOn("#inspector-pinned .button");
    assertThat(screen.view().desk().selection().now()).isEqualTo(Chosen.pair(2, 5, true));
    robot.clickOn(screen.cell(2, 5, 8, 10));
    screen.until(() -> screen.view().desk().asked() != null);
    robot.type(KeyCode.P);
    screen.until(() -> screen.view().desk().pin().pinned().get() == null);
  }

  @Test
  void aCaptionIsEditedInPlaceAndTakenBack(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.clickOn(screen.caption(2)).type(KeyCode.F2);
    screen.until(() -> robot.lookup("#caption-edit").tryQuery().isPresent());
    robot.push(KeyCode.CONTROL, KeyCode.A).write("other words").type(KeyCode.ENTER);
    screen.until(() -> screen.sentence(2).equals("other words"));
    screen.settle();
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    screen.until(() -> screen.sentence(2).endsWith("on picture 2"));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    screen.until(() -> screen.sentence(2).equals("other words"));
  }

  @Test
  void layerAndHeadAreChosenInTheGridAndInTheLists(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.clickOn("#method-raw");
    screen.until(() -> screen.label("#raw-headline").startsWith("Layer 3, mean over heads"));
    Image mean = screen.picture("#raw-picture");
    robot.clickOn(screen.at("#head-grid", 20 + 28 * 3 + 12, 20 + 28 + 12));
    screen.until(() -> screen.label("#raw-headline").startsWith("Layer 1, head 2"));
    assertThat(robot.lookup("#layer").<ComboBox<Integer>>query().getValue()).isEqualTo(1);
    assertThat(screen.picture("#raw-picture")).isNotSameAs(mean);
    robot.type(KeyCode.UP);
    screen.until(() -> screen.label("#raw-headline").startsWith("Layer 0, head 2"));
    robot.interact(() -> robot.lookup("#head").<ComboBox<Integer>>query().setValue(5));
    screen.until(() -> screen.label("#raw-headline").startsWith("Layer 0, head 5"));
  }

  @Test
  void aCancelledJobSaysSoAtOnceAndStopsAtItsNextStep(FxRobot robot) throws Exception {
    screen.settle();
    backend.endless = true;
    robot.push(KeyCode.F5);
    backend.begun.await();
    screen.until(() -> screen.label("#job-words").startsWith("Comparing"));
    Button cancel = robot.lookup("#job-cancel").queryButton();
    AtomicReference<String> words = new AtomicReference<>();
    AtomicLong before = new AtomicLong();
    robot.interact(
        () -> {
          cancel.fire();
          words.set(screen.label("#job-words"));
          before.set(backend.steps);
        });
    assertThat(words.get()).isEqualTo("Comparing: cancelling");
    screen.until(() -> screen.label("#job-words").equals("Ready"));
    assertThat(backend.steps - before.get()).as("steps after cancelling").isLessThanOrEqualTo(1);
    assertThat(screen.banner()).isEqualTo("Comparing was cancelled.");
    assertThat(screen.shown("#similarity")).contains("8 x 10");
  }

  @Test
  void aFailureStaysInItsPaneUntilARetryWorks(FxRobot robot) throws TimeoutException {
    screen.settle();
    backend.failure = new Problem("The file 'x' is cut short.", "Copy it again.");
    robot.push(KeyCode.F5);
    screen.until(() -> screen.banner().equals("The file 'x' is cut short."));
    assertThat(screen.shown("#similarity")).contains("8 x 10");
    backend.failure = null;
    robot.clickOn("Retry");
    screen.until(() -> screen.banner().isEmpty());
    screen.settle();
  }

  @Test
  void aCommandIsFoundByItsName(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.push(KeyCode.CONTROL, KeyCode.L);
    screen.until(() -> robot.lookup("#command-search").query().isVisible());
    robot.write("captions with captions").type(KeyCode.ENTER);
    screen.until(() -> screen.shown("#similarity").contains("10 x 10"));
  }

  @Test
  void thePaneWithTheFocusIsMaximisedAndPutBack(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.clickOn(screen.cell(0, 0, 8, 10));
    double before = screen.width("#similarity");
    robot.push(KeyCode.F11);
    screen.until(() -> screen.width("#similarity") > before + 300);
    robot.push(KeyCode.F11);
    screen.until(() -> Math.abs(screen.width("#similarity") - before) < 2);
  }

  @Test
  void helpHasTheKeysUntilEscapeAndLeavesTheSelection(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.clickOn(screen.cell(0, 0, 8, 10)).push(KeyCode.F1);
    screen.until(() -> robot.lookup("#help").query().isVisible());
    robot.type(KeyCode.TAB, KeyCode.TAB).type(KeyCode.ESCAPE);
    screen.until(() -> !robot.lookup("#help").query().isVisible());
    assertThat(screen.view().desk().selection().now()).isEqualTo(Chosen.pair(0, 0, true));
    assertThat(robot.lookup("#heatmap").query().isFocused()).isTrue();
  }

  @Test
  void twoQuickClicksOnAButtonAreNotADoubleClickOnTheTitle(FxRobot robot) throws TimeoutException {
    screen.settle();
    double before = screen.width("#similarity");
    robot.doubleClickOn("#larger-cells");
    assertThat(screen.width("#similarity")).isEqualTo(before);
  }

  @Test
  void theFilterListsWhatHasTheWord(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.clickOn("#filter").write("boats");
    ListView<Integer> captions = robot.lookup("#captions").query();
    screen.until(() -> captions.getItems().equals(List.of(0, 5)));
    robot.interact(() -> robot.lookup("#filter").queryAs(TextField.class).clear());
    screen.until(() -> captions.getItems().size() == 10);
  }

  @Test
  void droppedFilesReplaceWhatIsOpen() throws TimeoutException {
    screen.settle();
    screen.drop(List.of(Path.of("pom.xml")));
    screen.until(() -> screen.shown("#similarity").contains("3 x 3"));
    screen.drop(List.of(Path.of("nowhere")));
    screen.until(() -> screen.banner().equals("There is no 'nowhere'."));
    assertThat(screen.shown("#similarity")).contains("3 x 3");
  }

  @Test
  void whatWasOpenLastComesBack(FxRobot robot, @TempDir Path folder) throws Exception {
    screen.settle();
    Path file = folder.resolve("settings.json");
    Files.writeString(file, "{\"files\": [\"pom.xml\"], \"map\": \"jet\"}");
    robot.interact(
        () -> {
          MainView next =
              new MainView(backend, Jobs.ofWindow(), new NoFiles(), Settings.of(file), List.of());
          next.begin(List.of());
          screen.watch(next);
        });
    screen.until(() -> screen.view().desk().collection().get().pictures().size() == 3);
  }

  @Test
  void escapeUnlocksSoThatTheInspectorFollowsTheMouse(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.clickOn(screen.cell(0, 0, 8, 10)).type(KeyCode.ESCAPE);
    robot.moveTo(screen.cell(4, 7, 8, 10));
    screen.until(() -> screen.label("#inspector-caption").endsWith("on picture 7"));
    robot.type(KeyCode.ESCAPE);
    screen.until(() -> screen.view().desk().selection().now().isEmpty());
  }
}
