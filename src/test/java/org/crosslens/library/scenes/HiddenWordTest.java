package org.crosslens.library.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HiddenWordTest {
  private static final List<String> WORDS = SceneGrammar.words("a red cat left of a blue house");

  @Test
  void theMaskStandsInItsPlace() {
    HiddenWord hidden = new HiddenWord(WORDS, 2);
    assertThat(hidden.masked("[MASK]")).isEqualTo("a red [MASK] left of a blue house");
    assertThat(hidden.word()).isEqualTo("cat");
  }

  @Test
  void whatTheRestLeavesNoChoiceIsGuessed() {
    assertThat(new HiddenWord(WORDS, 4).best()).isEqualTo("of");
    assertThat(new HiddenWord(WORDS, 0).best()).isEqualTo("a");
  }

  @Test
  void equalSeedsHideEqualWords() {
    List<String> captions = List.of("a red cat", "two blue cups", "three stars");
    assertThat(HiddenWord.each(captions, 5)).isEqualTo(HiddenWord.each(captions, 5));
    assertThat(HiddenWord.each(captions, 5)).hasSize(3);
  }

  @Test
  void rightGuessesAreShared() {
    List<HiddenWord> hidden = List.of(new HiddenWord(WORDS, 1), new HiddenWord(WORDS, 2));
    assertThat(HiddenWord.right(hidden, List.of("red", "dog"))).isEqualTo(0.5);
  }
}
