package org.crosslens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.crosslens.results.Caption;
import org.crosslens.ui.caption.CaptionPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The pane of captions; what models say is made up, so that only the pane is tested.
@ExtendWith(ApplicationExtension.class)
class CaptionTest {
  private final DrawnSpeech speech = new DrawnSpeech();
  private final Screen screen = new Screen();

  @Start
  void start(Stage stage) {
    screen.open(stage, new DrawnBackend(), CaptionPane.tab(speech));
    screen.view().showTab("Caption");
  }

  private void begin(FxRobot robot) throws TimeoutException {
    screen.settle();
    robot.doubleClickOn("#caption .pane-title");
  }

  private void describe(FxRobot robot, Set<Integer> pictures) throws TimeoutException {
    begin(robot);
    select(robot, pictures);
    robot.clickOn("#caption-write");
    screen.settle();
  }

  private void select(FxRobot robot, Set<Integer> pictures) {
    robot.interact(() -> screen.view().desk().selection().all(pictures, Set.of(1)));
  }

  private String spoken(FxRobot robot) {
    return String.join(
        " ",
        robot.lookup(".spoken-word").<Labeled>queryAll().stream().map(Labeled::getText).toList());
  }

  @Test
  void threePicturesAreDescribedOneAfterTheOther(FxRobot robot) throws TimeoutException {
    begin(robot);
    select(robot, Set.of(1, 2, 4));
    assertThat(robot.lookup("#caption-write").<Button>query().getText())
        .isEqualTo("Caption 3 pictures");
    speech.missing = "picture-02.png";
    robot.clickOn("#caption-write");
    screen.settle();
    ObservableList<?> entries = robot.lookup("#caption-queue").<ListView<?>>query().getItems();
    assertThat(entries).hasSize(3);
    String first = spoken(robot);
    assertThat(first).endsWith("■");
    robot.clickOn(robot.lookup("#caption-queue .list-cell").nth(2).<Labeled>query());
    assertThat(spoken(robot)).isNotEqualTo(first);
    robot.clickOn(robot.lookup("#caption-queue .list-cell").nth(1).<Labeled>query());
    assertThat(robot.lookup("#caption-growing").<Labeled>query().getText()).contains("is gone");
  }

  @Test
  void theMapFollowsTheWordUnderTheMouse(FxRobot robot) throws TimeoutException {
    describe(robot, Set.of(1));
    robot.moveTo("#caption-word-1");
    Image second = screen.picture("#caption-picture");
    robot.moveTo("#caption-word-3");
    assertThat(screen.picture("#caption-picture")).isNotSameAs(second);
    int[] pixels = screen.pixels("#caption-picture");
    robot.interact(() -> screen.view().lookup("#caption-head").requestFocus());
    robot.type(KeyCode.DOWN);
    robot.moveTo("#caption-word-3");
    assertThat(screen.pixels("#caption-picture")).isNotEqualTo(pixels);
  }

  @Test
  void anAlternativeIsSaidInsteadAndTheCaptionGoesOn(FxRobot robot) throws TimeoutException {
    describe(robot, Set.of(1));
    List<String> before = List.of(spoken(robot).split(" "));
    robot.clickOn("#caption-word-2");
    Button other =
        robot.from(robot.lookup("#caption-alternatives")).lookup(".bar-button").nth(1).query();
    String word = robot.from(other).lookup(".label").<Labeled>query().getText();
    robot.clickOn(other);
    screen.settle();
    List<String> after = List.of(spoken(robot).split(" "));
    assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
    assertThat(after.get(2)).isEqualTo(word).isNotEqualTo(before.get(2));
  }

  @Test
  void aBrushedRegionTintsTheWordsItServed(FxRobot robot) throws TimeoutException {
    describe(robot, Set.of(1));
    String style = robot.lookup("#caption-word-1").query().getStyle();
    robot.drag("#caption-picture").dropBy(60, 50);
    assertThat(robot.lookup("#caption-word-1").query().getStyle())
        .startsWith(style)
        .contains("-fx-background-color");
    robot.clickOn("#caption-picture");
    assertThat(robot.lookup("#caption-word-1").query().getStyle()).isEqualTo(style);
  }

  @Test
  void beamsAreDrawnAsATree(FxRobot robot) throws TimeoutException {
    begin(robot);
    robot.clickOn("#caption-fold").clickOn("#way-beams");
    select(robot, Set.of(1));
    robot.clickOn("#caption-write");
    screen.settle();
    assertThat(robot.lookup("#beam-tree").query().isVisible()).isTrue();
    assertThat(robot.lookup("#caption-fold").<Labeled>query().getText()).contains("3 beams");
  }

  @Test
  void aNumberThatIsNoneIsTakenBack(FxRobot robot) throws TimeoutException {
    begin(robot);
    robot.clickOn("#caption-fold").clickOn("#way-beams");
    Spinner<?> beams = robot.lookup("#beam-count").queryAs(Spinner.class);
    robot.clickOn(beams.getEditor()).push(KeyCode.CONTROL, KeyCode.A).write("many");
    robot.clickOn("#way-greedy").clickOn("#way-beams");
    assertThat(beams.getEditor().getText()).isEqualTo("3");
    assertThat(robot.lookup("#caption-fold").<Labeled>query().getText()).contains("3 beams");
  }

  @Test
  void addingACaptionIsTakenBackWithCtrlZ(FxRobot robot) throws TimeoutException {
    describe(robot, Set.of(1));
    int before = screen.view().desk().collection().get().captions().size();
    robot.clickOn("#caption-add");
    screen.settle();
    List<Caption> captions = screen.view().desk().collection().get().captions();
    assertThat(captions).hasSize(before + 1);
    assertThat(spoken(robot)).startsWith(captions.getLast().text());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    screen.until(() -> screen.view().desk().collection().get().captions().size() == before);
    assertThat(spoken(robot)).startsWith(captions.getLast().text());
  }

  @Test
  void cancellingStopsTheQueue(FxRobot robot) throws Exception {
    begin(robot);
    speech.endless = true;
    select(robot, Set.of(1, 2));
    robot.clickOn("#caption-write");
    speech.begun.await();
    screen.until(() -> robot.lookup("#caption-cancel").query().isVisible());
    robot.clickOn("#caption-cancel");
    screen.settle();
    assertThat(screen.banner()).contains("was cancelled");
    robot.clickOn(robot.lookup("#caption-queue .list-cell").nth(1).<Labeled>query());
    assertThat(robot.lookup("#caption-growing").<Labeled>query().getText())
        .contains("before it began");
  }
}
