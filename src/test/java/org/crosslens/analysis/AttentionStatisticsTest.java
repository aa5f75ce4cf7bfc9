package org.crosslens.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.crosslens.results.AttentionMap;
import org.junit.jupiter.api.Test;

class AttentionStatisticsTest {
  /// A class token and a grid of one row of two patches. Head 0: each patch looks at itself with
  /// twice the weight of the other; head 1: at the other alone.
  private static final AttentionMap MAP =
      RolloutTest.map(
          2, 3, 3, 1, 0, 0, 0.4f, 0.4f, 0.2f, 0.4f, 0.2f, 0.4f, 0, 0.5f, 0.5f, 0, 0, 1, 0, 1, 0);

  @Test
  void meanDistanceIsAmongPatchesAlone() {
    assertThat(AttentionStatistics.meanDistance(MAP, 1, 2))
        .containsExactly(new float[] {1 / 3f, 1}, within(1e-6f));
  }

  /// In a grid of two rows the patches 0 and 3 lie a diagonal apart.
  @Test
  void meanDistanceIsEuclidean() {
    float[] weights = new float[16];
    weights[3] = weights[4 + 1] = weights[8 + 2] = weights[12 + 3] = 1;
    assertThat(AttentionStatistics.meanDistance(RolloutTest.map(1, 4, 4, weights), 0, 2)[0])
        .isCloseTo((float) Math.sqrt(2) / 4, within(1e-6f));
  }

  @Test
  void entropyIsZeroForOneKeyAndTheLogarithmForAllAlike() {
    float[] even = new float[8];
    Arrays.fill(even, 0.25f);
    assertThat(AttentionStatistics.entropy(RolloutTest.map(1, 2, 4, even))[0])
        .isCloseTo((float) Math.log(4), within(1e-6f));
    assertThat(AttentionStatistics.entropy(RolloutTest.map(1, 1, 3, 0, 1, 0))).containsExactly(0);
  }

  @Test
  void theShareOnAKeyIsTheMeanOverQueries() {
    assertThat(AttentionStatistics.shareOn(MAP, 0))
        .containsExactly(new float[] {0.6f, 0}, within(1e-6f));
  }

  /// Tokens 0 and 1 are words, token 2 is a patch. Head 0 crosses by 0, 0.2 and 0.6.
  @Test
  void theCrossModalShareCountsBothDirections() {
    assertThat(AttentionStatistics.crossModalShare(MAP, 2))
        .containsExactly(new float[] {0.8f / 3, 2.5f / 3}, within(1e-6f));
  }
}
