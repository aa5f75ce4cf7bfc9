package org.crosslens.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.crosslens.ui.classes.ClassPane;
import org.crosslens.ui.masks.MaskPane;
import org.crosslens.ui.question.QuestionPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The panes of questions, classes and masks; what models say is made up.
@ExtendWith(ApplicationExtension.class)
class SpeechTabsTest {
  private final DrawnSpeech speech = new DrawnSpeech();
  private final Screen screen = new Screen();

  @Start
  void start(Stage stage) {
    screen.open(
        stage,
        new DrawnBackend(),
        QuestionPane.tab(speech),
        ClassPane.tab(speech),
        MaskPane.tab(speech));
  }

  private void open(FxRobot robot, String tab, int picture) throws TimeoutException {
    screen.settle();
    robot.interact(
        () -> {
          screen.view().showTab(tab);
          screen.view().desk().selection().pair(picture, 1);
        });
    robot.doubleClickOn("#" + tab.toLowerCase(java.util.Locale.ROOT) + " .pane-title");
    screen.settle();
  }

  private void ask(FxRobot robot, String question) throws TimeoutException {
    robot.interact(() -> robot.lookup("#question-text").<TextField>query().setText(question));
    robot.clickOn("#question-ask");
    screen.settle();
  }

  /// The labels of bars, the longest first.
  private static List<String> bars(FxRobot robot, String id) {
    return robot.from(robot.lookup(id)).lookup(".bar-row").<Pane>queryAll().stream()
        .map(row -> ((Labeled) row.getChildren().getFirst()).getText())
        .toList();
  }

  @Test
  void answersAreKeptWithTheirPicture(FxRobot robot) throws TimeoutException {
    open(robot, "Question", 1);
    ask(robot, "how many boats are there?");
    List<String> first = bars(robot, "#answers");
    ask(robot, "what is red?");
    assertThat(bars(robot, "#answers")).hasSize(5).isNotEqualTo(first);
    List<Labeled> past =
        List.copyOf(robot.from(robot.lookup("#question-history")).lookup(".button").queryAll());
    assertThat(past).hasSize(2);
    robot.interact(() -> screen.view().desk().selection().picture(2));
    assertThat(robot.lookup("#answers").tryQuery()).isEmpty();
    robot.interact(() -> screen.view().desk().selection().picture(1));
    assertThat(robot.lookup("#question-history").<Pane>query().getChildren()).hasSize(2);
    robot.clickOn(
        robot.from(robot.lookup("#question-history")).lookup(".button").nth(1).<Button>query());
    assertThat(bars(robot, "#answers")).isEqualTo(first);
  }

  @Test
  void aWordOfTheQuestionShowsWhereItLooked(FxRobot robot) throws TimeoutException {
    open(robot, "Question", 1);
    ask(robot, "how many boats are there?");
    Image mean = screen.picture("#question-picture");
    robot.clickOn(
        robot.from(robot.lookup("#question-words")).lookup(".chip").nth(2).<Labeled>query());
    assertThat(screen.picture("#question-picture")).isNotSameAs(mean);
  }

  @Test
  void oneQuestionAboutManyPicturesIsATable(FxRobot robot) throws TimeoutException {
    open(robot, "Question", 1);
    robot.interact(() -> screen.view().desk().selection().all(Set.of(1, 2, 3), Set.of(1)));
    ask(robot, "what is red?");
    assertThat(robot.lookup("#answer-table").<TableView<?>>query().getItems()).hasSize(3);
  }

  @Test
  void labelsAndTemplatesSortThePictureAsTheyAreTyped(FxRobot robot) throws TimeoutException {
    open(robot, "Classes", 1);
    screen.until(() -> bars(robot, "#classes-bars").size() == 10);
    robot.interact(
        () -> robot.lookup("#labels").<TextArea>query().setText("boats\n\nfish\ntrees\n"));
    screen.until(() -> bars(robot, "#classes-bars").size() == 3);
    assertThat(bars(robot, "#classes-bars").getFirst()).isEqualTo("fish");
    assertThat(bars(robot, "#match-bars")).hasSize(2);
    assertThat(robot.lookup("#prompt-words").<Pane>query().getChildren()).hasSize(5);
  }

  @Test
  void allPicturesAreJudgedByTheirCaptions(FxRobot robot) throws TimeoutException {
    open(robot, "Classes", 1);
    robot.interact(
        () -> robot.lookup("#labels").<TextArea>query().setText("boats\nfish\ntrees\nkites\ncats"));
    screen.until(() -> bars(robot, "#classes-bars").size() == 5);
    robot.clickOn("#classes-judge");
    screen.until(() -> !screen.label("#accuracy").isEmpty());
    assertThat(screen.label("#accuracy")).contains("captions that name one label");
    assertThat(robot.lookup("#confusion").query().isVisible()).isTrue();
  }

  @Test
  void aModelWithItsOwnLabelsNeedsNone(FxRobot robot) throws TimeoutException {
    open(robot, "Classes", 1);
    robot.interact(() -> robot.lookup("#sorter").<ComboBox<String>>query().setValue("drawn-vit"));
    screen.until(() -> bars(robot, "#classes-bars").contains("otter"));
    screen.until(() -> !robot.lookup("#labels").query().getParent().isVisible());
  }

  @Test
  void aMaskIsFilledAndItsWordPutIn(FxRobot robot) throws TimeoutException {
    open(robot, "Masks", 1);
    robot.clickOn("#fill");
    screen.settle();
    String best = bars(robot, "#fill-bars-0").getFirst();
    robot.clickOn(
        robot.from(robot.lookup("#fill-bars-0")).lookup(".bar-button").nth(0).<Button>query());
    assertThat(robot.lookup("#fill-text").<TextField>query().getText())
        .isEqualTo("a " + best + " cat on the grass");
    robot.clickOn("#fill");
    screen.settle();
    assertThat(screen.banner()).contains("no [MASK]");
  }

  @Test
  void theShareOfHiddenPatchesIsSlid(FxRobot robot) throws TimeoutException {
    open(robot, "Masks", 1);
    robot.clickOn("#masks-patches");
    screen.until(() -> robot.lookup("#painted").tryQuery().isPresent());
    screen.until(() -> screen.picture("#painted") != null);
    Image before = screen.picture("#painted");
    robot.interact(() -> robot.lookup("#mask-share").<Slider>query().requestFocus());
    robot.type(KeyCode.LEFT, KeyCode.LEFT);
    screen.until(() -> screen.picture("#painted") != before);
    assertThat(robot.lookup("#mask-share").<Slider>query().getValue()).isLessThan(0.7);
  }
}
