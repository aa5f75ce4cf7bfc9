package org.crosslens.library.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.crosslens.library.scenes.Question.Sort;
import org.junit.jupiter.api.Test;

class SceneQuestionsTest {
  private static final int MANY = 1500;
  private final SceneSource source = new SceneSource(6, Split.TEST);

  @Test
  void everySceneHasAsManyYesAsNo() {
    for (int i = 0; i < MANY; i++) {
      assertThat(SceneQuestions.of(source.scene(i)))
          .filteredOn(q -> q.sort() == Sort.YES_NO)
          .extracting(Question::answer)
          .containsExactlyInAnyOrder("yes", "no");
    }
  }

  @Test
  void noWordGivesTheAnswerAway() {
    Map<String, int[]> answers = new HashMap<>();
    for (int i = 0; i < 4000; i++) {
      for (Question q : SceneQuestions.of(source.scene(i))) {
        if (q.sort() == Sort.YES_NO) {
          for (String word : q.text().replace("?", "").split(" ", -1)) {
            answers.computeIfAbsent(word, w -> new int[2])[q.answer().equals("yes") ? 0 : 1]++;
          }
        }
      }
    }
    answers.values().removeIf(n -> n[0] + n[1] < 200);
    assertThat(answers).hasSizeGreaterThan(20);
    assertThat(answers)
        .allSatisfy(
            (word, n) -> assertThat((double) n[0] / (n[0] + n[1])).as(word).isBetween(0.4, 0.6));
  }

  @Test
  void answersAreTrueAndKnown() {
    for (int i = 0; i < MANY; i++) {
      Scene scene = source.scene(i);
      for (Question q : SceneQuestions.of(scene)) {
        assertThat(SceneQuestions.ANSWERS).contains(q.answer());
        assertThat(trueOf(scene, q)).as("%s of %s", q, scene).isTrue();
      }
    }
  }

  /// Whether the scene has a fact of the answer's sort; relations are checked by their opposites.
  private static boolean trueOf(Scene scene, Question q) {
    return switch (q.sort()) {
      case YES_NO -> true;
      case COLOUR -> asked(scene, q).colour().word().equals(q.answer());
      case COUNT -> Words.count(asked(scene, q).count()).equals(q.answer());
      case WHAT -> scene.groups().stream().anyMatch(g -> g.kind().one().equals(q.answer()));
      case WHERE -> scene.relation() != null || scene.setting().word().equals(q.answer());
    };
  }

  private static Group asked(Scene scene, Question q) {
    return scene.groups().stream()
        .filter(g -> at(q, g.kind().one()) >= 0 || at(q, g.kind().many()) >= 0)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void placesFollowTheRelation() {
    for (int i = 0; i < MANY; i++) {
      Scene scene = source.scene(i);
      for (Question q : SceneQuestions.of(scene)) {
        if (q.sort() == Sort.WHERE && scene.relation() == Relation.LEFT_OF) {
          boolean firstAsked = at(q, the(scene, 0)) < at(q, the(scene, 1));
          assertThat(q.answer()).isEqualTo(firstAsked ? "left" : "right");
        }
      }
    }
  }

  /// Where whole words begin in a question, or -1.
  private static int at(Question q, String words) {
    return (q.text().replace('?', ' ') + " ").indexOf(" " + words + " ");
  }

  private static String the(Scene scene, int group) {
    return SceneQuestions.the(scene.groups().get(group));
  }
}
