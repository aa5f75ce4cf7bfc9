package org.crosslens.library.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CaptionTallyTest {
  private static final SceneSource SCENES = new SceneSource(11, Split.TEST);

  @Test
  void fullSentencesAreRightInAll() {
    CaptionTally tally = new CaptionTally();
    LongStream.range(0, 40)
        .mapToObj(SCENES::scene)
        .forEach(scene -> tally.add(SceneGrammar.fullSentence(scene), Statement.of(scene)));
    assertThat(tally.captions()).isEqualTo(40);
    assertThat(tally.shares())
        .containsOnlyKeys("kinds", "colours", "counts", "relations", "grammatical");
    assertThat(tally.shares().values()).containsOnly(1.0);
  }

  @Test
  void relationsAreCountedAmongScenesOfTwoGroups() {
    CaptionTally tally = new CaptionTally();
    Scene one = new SceneSource(11, Split.TEST, Repertoire.ONE_GROUP).scene(0);
    Scene two = new SceneSource(11, Split.TEST, Repertoire.TWO_GROUPS).scene(0);
    tally.add(SceneGrammar.fullSentence(two), Statement.of(two));
    tally.add("cat the of", Statement.of(one));
    assertThat(tally.shares())
        .containsEntry("relations", 1.0)
        .containsEntry("kinds", 0.5)
        .containsEntry("grammatical", 0.5);
  }

  @Test
  void nothingScoredIsNothingRight() {
    assertThat(new CaptionTally().shares().values()).containsOnly(0.0);
  }
}
