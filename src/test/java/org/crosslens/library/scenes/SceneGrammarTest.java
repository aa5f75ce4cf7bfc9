package org.crosslens.library.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SceneGrammarTest {
  @Property(tries = 300)
  void everyCaptionIsReadAsTheSceneItIsAbout(
      @ForAll long seed, @ForAll @LongRange(min = 0) long index) {
    Scene scene = new SceneSource(seed, Split.TRAIN).scene(index);
    for (String caption : SceneGrammar.captions(scene)) {
      assertThat(SceneGrammar.parse(caption)).as(caption).anyMatch(said -> said.agrees(scene));
    }
  }

  @Property(tries = 300)
  void fullSentenceSaysKindsColoursCountsRelationAndSetting(
      @ForAll long seed, @ForAll @LongRange(min = 0) long index) {
    Scene scene = new SceneSource(seed, Split.TEST).scene(index);
    String sentence = SceneGrammar.captions(scene).getFirst();
    CaptionScore score = CaptionScore.of(sentence, Statement.of(scene));
    assertThat(score).isEqualTo(new CaptionScore(true, true, true, true, scene.relation() != null));
    assertThat(SceneGrammar.parse(sentence)).anyMatch(s -> s.setting() == scene.setting());
  }

  @Property(tries = 300)
  void wrongFactsAreSeen(@ForAll long seed, @ForAll @LongRange(min = 0) long index) {
    Scene scene = new SceneSource(seed, Split.TEST).scene(index);
    Group group = scene.groups().getFirst();
    Group wrong =
        new Group(
            group.kind() == Kind.CAT ? Kind.STAR : Kind.CAT,
            group.colour() == Colour.RED ? Colour.BLUE : Colour.RED,
            group.size(),
            group.count() % Group.MOST + 1);
    List<Mention> groups = new ArrayList<>(Statement.of(scene).groups());
    groups.set(0, Mention.of(wrong));
    Statement other = new Statement(groups, scene.relation(), null, null, null);
    CaptionScore score = CaptionScore.of(SceneGrammar.fullSentence(scene), other);
    assertThat(score.kinds()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cat with paint", "rock statue", "frogs on leaf", "jellyfish"})
  void labCaptionsAreGrammatical(String caption) {
    assertThat(SceneGrammar.parse(caption)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a orange cat",
        "an red cat",
        "two cat",
        "a cats",
        "there are a cat in a room",
        "a cat left of",
        "a cat a dog",
        "a cat on a dog on a house",
        "quite a lot",
        "a red red cat"
      })
  void otherSentencesAreNot(String sentence) {
    assertThat(SceneGrammar.parse(sentence)).isEmpty();
  }

  @Test
  void converseMeansTheSame() {
    Statement there = SceneGrammar.parse("a red cat left of two blue dogs").iterator().next();
    Statement back =
        SceneGrammar.parse("two blue dogs to the right of a red cat").iterator().next();
    assertThat(back.turned()).isEqualTo(there);
    assertThat(CaptionScore.of("two blue dogs right of a red cat", there).relation()).isTrue();
    assertThat(CaptionScore.of("two blue dogs left of a red cat", there).relation()).isFalse();
    assertThat(CaptionScore.of("two blue dogs left of a red cat", there).kinds()).isTrue();
  }

  @Test
  void someCaptionsSayNoColour() {
    SceneSource source = new SceneSource(4, Split.TRAIN);
    int pale = 0;
    for (int i = 0; i < 1000; i++) {
      for (String caption : SceneGrammar.captions(source.scene(i))) {
        pale += Arrays.stream(Colour.values()).noneMatch(c -> says(caption, c.word())) ? 1 : 0;
      }
    }
    assertThat(pale / 5000.0).isBetween(0.08, 0.15);
  }

  private static boolean says(String caption, String word) {
    return SceneGrammar.words(caption).contains(word);
  }

  /// A guess of probability p must be right in a share p of cases, and what came true must have
  /// been as likely as the probabilities say on average: both fail if any table is not the one
  /// that scenes are drawn from.
  @Test
  void hiddenWordsAreAsLikelyAsTheGrammarSays() {
    SceneSource source = new SceneSource(9, Split.TEST);
    Random random = new Random(1);
    int n = 3000;
    double right = 0;
    double best = 0;
    double truth = 0;
    double expected = 0;
    for (int i = 0; i < n; i++) {
      String caption = SceneGrammar.captions(source.scene(i)).get(i % 5);
      List<String> words = SceneGrammar.words(caption);
      int hidden = random.nextInt(words.size());
      Map<String, Double> possible = SceneGrammar.possible(caption, hidden);
      Map.Entry<String, Double> guess =
          possible.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      right += guess.getKey().equals(words.get(hidden)) ? 1 : 0;
      best += guess.getValue();
      truth += possible.getOrDefault(words.get(hidden), 0.0);
      expected += possible.values().stream().mapToDouble(p -> p * p).sum();
    }
    assertThat(right / n).isCloseTo(best / n, within(0.02));
    assertThat(truth / n).isCloseTo(expected / n, within(0.015));
  }

  @Test
  void hiddenWordsAgreeWithTheRest() {
    assertThat(SceneGrammar.possible("two red cats in a meadow", 3).keySet()).containsExactly("in");
    assertThat(SceneGrammar.possible("an red cat at sea", 0)).containsOnlyKeys("a");
    assertThat(SceneGrammar.possible("an orange cat at sea", 1)).containsOnlyKeys("orange");
    assertThat(SceneGrammar.possible("two orange cat at sea", 2))
        .containsKeys("cats", "fish")
        .doesNotContainKey("cat");
    assertThat(SceneGrammar.possible("cat cat cat", 1)).isEmpty();
  }
}
