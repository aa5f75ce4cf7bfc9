package org.crosslens.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.ui.DrawnBackend;
import org.crosslens.ui.jobs.Jobs;
import org.junit.jupiter.api.Test;

/// The window's model without a window: everything runs at once, on this thread.
class DeskTest {
  private final DrawnBackend backend = new DrawnBackend();
  private final Desk desk = new Desk(backend, new Jobs(Runnable::run, Runnable::run));

  private void openDemo() {
    desk.model().set("drawn-clip");
    desk.openDemo();
  }

  @Test
  void openingSelectsTheBestPairAndAsksForItsRelevance() {
    openDemo();
    Comparison compared = desk.comparing().value().get();
    Pair best = compared.best();
    assertThat(desk.selection().now()).isEqualTo(Chosen.pair(best.picture(), best.caption(), true));
    assertThat(desk.relating().value().get().caption()).isEqualTo(desk.caption());
    assertThat(compared.captionRank(best.picture(), best.caption())).isEqualTo(1);
  }

  @Test
  void aSentenceIsAColumnThatCanBeTakenBackAndMadeAgain() {
    openDemo();
    desk.say("  two red cats ");
    assertThat(desk.comparing().value().get().columns()).isEqualTo(11);
    assertThat(desk.caption()).isEqualTo("two red cats");
    assertThat(desk.selection().now().picture())
        .isEqualTo(desk.comparing().value().get().bestPicture(10));
    desk.captions().undo();
    assertThat(desk.comparing().value().get().columns()).isEqualTo(10);
    assertThat(desk.selection().now().caption()).isEqualTo(-1);
    desk.captions().redo();
    assertThat(desk.collection().get().captions().getLast().text()).isEqualTo("two red cats");
  }

  @Test
  void theSelectedCaptionKeepsItsPlaceWhenAnotherIsRemoved() {
    openDemo();
    desk.selection().pair(2, 5);
    String text = desk.caption();
    desk.captions().remove(Set.of(1, 3));
    assertThat(desk.selection().now().caption()).isEqualTo(3);
    assertThat(desk.caption()).isEqualTo(text);
    desk.captions().undo();
    assertThat(desk.caption()).isEqualTo(text);
  }

  @Test
  void anEditedCaptionStaysSelectedAndGetsANewMap() {
    openDemo();
    desk.selection().pair(1, 1);
    desk.captions().edit(1, "something else");
    assertThat(desk.selection().now().caption()).isEqualTo(1);
    assertThat(desk.relating().value().get().caption()).isEqualTo("something else");
    assertThat(desk.captions().undoName().get()).isEqualTo("editing a caption");
  }

  @Test
  void whatIsOpenStaysWhenOpeningFails() {
    openDemo();
    Collection before = desk.collection().get();
    desk.open(List.of(Path.of("no", "such", "folder")));
    assertThat(desk.opening().failure().get().what()).contains("no");
    assertThat(desk.collection().get()).isEqualTo(before);
    assertThat(desk.comparing().value().get()).isNotNull();
  }

  @Test
  void openingTheSameAgainTakesEditsBack() {
    openDemo();
    String before = desk.collection().get().captions().getFirst().text();
    desk.captions().edit(0, "other words");
    desk.openDemo();
    assertThat(desk.collection().get().captions().getFirst().text()).isEqualTo(before);
    desk.openDemo();
    assertThat(desk.selection().now().isPair()).isTrue();
  }

  @Test
  void filesThatCannotBeOpenedAreNotOpenedAtTheNextStart() {
    desk.open(List.of(Path.of("pom.xml")));
    desk.open(List.of(Path.of("no", "such", "folder")));
    assertThat(desk.opened().get()).containsExactly(Path.of("pom.xml"));
  }

  @Test
  void blanksAreNoSentence() {
    openDemo();
    desk.selection().pair(2, 5);
    desk.say("  ");
    assertThat(desk.selection().now()).isEqualTo(Chosen.pair(2, 5, true));
  }

  @Test
  void escapeUnlocksThenClears() {
    openDemo();
    assertThat(desk.selection().now().locked()).isTrue();
    desk.selection().release();
    assertThat(desk.selection().now().locked()).isFalse();
    assertThat(desk.selection().now().isPair()).isTrue();
    desk.selection().release();
    assertThat(desk.selection().now()).isEqualTo(Chosen.NOTHING);
  }

  @Test
  void twoEqualCaptionsAreToldApart() {
    desk.model().set("drawn-clip");
    Collection drawn = DrawnBackend.collection(2, 2);
    Caption twin = new Caption("", "the same");
    DrawnBackend twins =
        new DrawnBackend(new Collection("twins", drawn.pictures(), List.of(twin, twin), List.of()));
    Desk other = new Desk(twins, new Jobs(Runnable::run, Runnable::run));
    other.model().set("drawn-clip");
    other.openDemo();
    other.selection().pair(0, 1);
    other.say("a third");
    assertThat(other.selection().now().caption()).isEqualTo(2);
    other.selection().pair(0, 1);
    other.captions().undo();
    assertThat(other.selection().now().caption()).isEqualTo(1);
  }
}
