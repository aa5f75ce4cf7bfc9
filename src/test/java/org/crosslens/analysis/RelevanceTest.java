package org.crosslens.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite;
import org.junit.jupiter.api.Test;

/// Every number here is worked out by hand.
class RelevanceTest {
  private static Matrix square(float... values) {
    int size = (int) Math.sqrt(values.length);
    return new Matrix(size, size, values);
  }

  /// Head 0 gives (0.5 * 2, none), head 1 (0.25 * 4, 0.75 * 1) and the mean halves them.
  @Test
  void weightsByTheGradientDropWhatIsNegativeAndAverageHeads() {
    var pattern =
        new AttentionMap(
            AttentionSite.self("text", 0), 2, 1, 2, new float[] {0.5f, 0.5f, 0.25f, 0.75f});
    Matrix weighted = Relevance.weighted(pattern, new float[] {2, -8, 4, 1});
    assertThat(weighted.values()).containsExactly(1, 0.375f);
    assertThat(weighted.rows()).isEqualTo(1);
    assertThatThrownBy(() -> Relevance.weighted(pattern, new float[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// R1 = I + A1 = (1.5 0.5; 0 2). A2 R1 = (0 2; 1.5 0.5). R2 is their sum.
  @Test
  void twoLayersAccumulate() {
    Matrix first = square(0.5f, 0.5f, 0, 1);
    Matrix second = square(0, 1, 1, 0);
    assertThat(Relevance.of(List.of(first, second), 2).values())
        .containsExactly(1.5f, 2.5f, 1.5f, 2.5f);
  }

  @Test
  void onlyTheLastLayersTakePartIfAskedFor() {
    Matrix first = square(0.5f, 0.5f, 0, 1);
    Matrix second = square(0, 1, 1, 0);
    assertThat(Relevance.of(List.of(first, second), 1).values()).containsExactly(1, 1, 1, 1);
    assertThat(Relevance.of(List.of(first, second), 9))
        .usingRecursiveComparison()
        .isEqualTo(Relevance.of(List.of(first, second), 2));
    assertThatThrownBy(() -> Relevance.of(List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// From the start the balanced matrices are identities, so the mixed part is the pattern itself.
  @Test
  void aFirstCrossLayerIsThePattern() {
    Matrix cross = new Matrix(2, 3, new float[] {1, 2, 3, 4, 5, 6});
    var relevance = BimodalRelevance.start(2, 3).crossFirst(cross);
    assertThat(relevance.firstBySecond().values()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(relevance.first().values()).containsExactly(1, 0, 0, 1);
    assertThat(relevance.secondByFirst().values()).containsOnly(0);
  }

  /// first = (1 1; 0 1) after its self-attention; what it gathered, (0 1; 0 0), has row sums 1 and
  /// 0, so balanced it is (1 1; 0 1). second = (3): gathered (2), balanced (2).
  /// Mixed = (1 0; 1 1) (1; 2) 2 = (2; 6).
  @Test
  void selfAttentionBeforeCrossAttentionSpreadsTheContext() {
    var relevance =
        BimodalRelevance.start(2, 1)
            .selfFirst(square(0, 1, 0, 0))
            .selfSecond(square(2))
            .crossFirst(new Matrix(2, 1, new float[] {1, 2}));
    assertThat(relevance.first().values()).containsExactly(1, 1, 0, 1);
    assertThat(relevance.second().values()).containsExactly(3);
    assertThat(relevance.firstBySecond().values()).containsExactly(2, 6);
  }

  /// After both ways each side has what the other gave: 1 + 2 * 0 at first, then 1 + 2 * 3.
  @Test
  void aSecondCrossLayerReturnsWhatTheOtherSideTook() {
    Matrix two = square(2);
    Matrix three = square(3);
    var once = BimodalRelevance.start(1, 1).crossBoth(two, three);
    assertThat(once.first().values()).containsExactly(1);
    assertThat(once.firstBySecond().values()).containsExactly(2);
    assertThat(once.secondByFirst().values()).containsExactly(3);
    assertThat(once.crossFirst(two).first().values()).containsExactly(7);
    assertThat(once.crossSecond(three).second().values()).containsExactly(7);
  }

  /// Self-attention carries over what the tokens already know of the other sequence, equation 7.
  @Test
  void selfAttentionAfterCrossAttentionPassesTheContextOn() {
    var relevance =
        BimodalRelevance.start(2, 1)
            .crossFirst(new Matrix(2, 1, new float[] {4, 0}))
            .selfFirst(square(0, 0, 0.5f, 0));
    assertThat(relevance.firstBySecond().values()).containsExactly(4, 2);
  }
}
