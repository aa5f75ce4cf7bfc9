package org.crosslens.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.crosslens.results.Provenance;
import org.crosslens.results.Recall;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.junit.jupiter.api.Test;

class RetrievalsTest {
  private static SimilarityMatrix pairs(List<String> texts, float... values) {
    return new SimilarityMatrix(
        texts, texts, Score.COSINE, values, new Provenance("test", "", "", "", Duration.ZERO));
  }

  /// Ranks by rows are 1, 2, 3, by columns 2, 1, 2.
  @Test
  void countsBothWays() {
    var retrieval = Retrievals.of(pairs(List.of("a", "b", "c"), 5, 1, 4, 7, 6, 0, 3, 2, 1));
    assertThat(retrieval.n()).isEqualTo(3);
    assertThat(retrieval.imageToText().r1()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(retrieval.imageToText().r5()).isEqualTo(1);
    assertThat(retrieval.imageToText().medianRank()).isEqualTo(2);
    assertThat(retrieval.imageToText().meanRank()).isEqualTo(2);
    assertThat(retrieval.textToImage().r1()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(retrieval.textToImage().meanRank()).isCloseTo(5 / 3.0, within(1e-12));
  }

  @Test
  void anIdenticalTextCountsAsRight() {
    float[] values = {1, 2, 0, 2, 1, 0, 0, 0, 3};
    assertThat(Retrievals.of(pairs(List.of("a", "b", "c"), values)).imageToText().r1())
        .isCloseTo(1 / 3.0, within(1e-12));
    var same = Retrievals.of(pairs(List.of("a", "a", "c"), values));
    assertThat(same.imageToText().r1()).isEqualTo(1);
    assertThat(same.textToImage().r1()).isEqualTo(1);
  }

  @Property
  void oneScoreForEverythingIsChance(@ForAll @IntRange(min = 1, max = 40) int n) {
    float[] values = new float[n * n];
    Arrays.fill(values, n % 2 == 0 ? 0.5f : Float.NaN);
    List<String> texts = java.util.stream.IntStream.range(0, n).mapToObj(i -> "t" + i).toList();
    Recall recall = Retrievals.of(pairs(texts, values)).imageToText();
    assertThat(recall.r1()).isCloseTo(1.0 / n, within(1e-9));
    assertThat(recall.r5()).isCloseTo(Math.min(1, 5.0 / n), within(1e-9));
    assertThat(recall.meanRank()).isCloseTo((n + 1) / 2.0, within(1e-9));
  }

  /// Two right ones among four equal values: the first drawn is right half the time; the first
  /// right one stands on average at 1 + 2/3.
  @Test
  void tiesWithSeveralRightPartnersAreDrawnFairly() {
    float[] equal = new float[16];
    Recall recall = Retrievals.of(pairs(List.of("a", "a", "b", "b"), equal)).imageToText();
    assertThat(recall.r1()).isCloseTo(0.5, within(1e-12));
    assertThat(recall.meanRank()).isCloseTo(5 / 3.0, within(1e-12));
    assertThat(recall.r5()).isEqualTo(1);
  }

  @Test
  void blocksAreJudgedByThemselvesAndAPartialLastOneIsLeftOut() {
    float[] values = new float[25];
    values[0 * 5 + 4] = 9;
    values[0 * 5 + 0] = values[1 * 5 + 1] = 1;
    values[2 * 5 + 3] = values[3 * 5 + 2] = 1;
    var retrieval = Retrievals.inBlocks(pairs(List.of("a", "b", "c", "d", "e"), values), 2);
    assertThat(retrieval.n()).isEqualTo(4);
    assertThat(retrieval.imageToText().r1()).isEqualTo(0.5);
    assertThat(Retrievals.inBlocks(pairs(List.of("a"), 1), 100).n()).isEqualTo(1);
    assertThat(Retrievals.of(pairs(List.of())).n()).isZero();
  }

  @Test
  void refusesWhatIsNotPairs() {
    assertThatThrownBy(() -> Retrievals.of(RankingsTest.matrix(2, 3, new float[6])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 pictures but 3 sentences");
  }
}
