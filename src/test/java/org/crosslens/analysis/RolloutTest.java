package org.crosslens.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite;
import org.junit.jupiter.api.Test;

class RolloutTest {
  static AttentionMap map(int heads, int queries, int keys, float... values) {
    return new AttentionMap(AttentionSite.self("vision", 0), heads, queries, keys, values);
  }

  /// Layer 0 with residual is (0.75 0.25; 0 1), layer 1 is (0.5 0.5; 0.5 0.5); the second times the
  /// first is (0.375 0.625; 0.375 0.625).
  @Test
  void twoLayersByHand() {
    var layers = List.of(map(1, 2, 2, 0.5f, 0.5f, 0, 1), map(1, 2, 2, 0, 1, 1, 0));
    assertThat(Rollout.STANDARD.of(layers).values())
        .containsExactly(new float[] {0.375f, 0.625f, 0.375f, 0.625f}, within(1e-6f));
  }

  /// Without a residual the product is that of the patterns, here (0 1; 0.5 0.5).
  @Test
  void theResidualShareIsAChoice() {
    var layers = List.of(map(1, 2, 2, 0.5f, 0.5f, 0, 1), map(1, 2, 2, 0, 1, 1, 0));
    assertThat(new Rollout(HeadFusion.MEAN, 0).of(layers).values())
        .containsExactly(0, 1, 0.5f, 0.5f);
    assertThat(new Rollout(HeadFusion.MEAN, 1).of(layers).values()).containsExactly(1, 0, 0, 1);
  }

  @Test
  void headsFuseByMeanGreatestOrLeast() {
    var two = map(2, 1, 2, 0.2f, 0.8f, 0.6f, 0.4f);
    assertThat(HeadFusion.MEAN.of(two).values())
        .containsExactly(new float[] {0.4f, 0.6f}, within(1e-6f));
    assertThat(HeadFusion.MAX.of(two).values()).containsExactly(0.6f, 0.8f);
    assertThat(HeadFusion.MIN.of(two).values()).containsExactly(0.2f, 0.4f);
  }

  @Property(tries = 100)
  void rowsSumToOne(
      @ForAll @IntRange(min = 1, max = 6) int tokens,
      @ForAll @IntRange(min = 1, max = 4) int depth,
      @ForAll HeadFusion fusion,
      @ForAll @DoubleRange(min = 0, max = 1) double residual,
      @ForAll long seed) {
    var random = new Random(seed);
    List<AttentionMap> layers =
        IntStream.range(0, depth).mapToObj(i -> randomMap(random, 3, tokens)).toList();
    Matrix flow = new Rollout(fusion, residual).of(layers);
    for (int row = 0; row < tokens; row++) {
      double sum = 0;
      for (float value : flow.row(row)) {
        assertThat(value).isNotNegative();
        sum += value;
      }
      assertThat(sum).isCloseTo(1, within(1e-4));
    }
  }

  private static AttentionMap randomMap(Random random, int heads, int tokens) {
    float[] values = new float[heads * tokens * tokens];
    for (int row = 0; row < heads * tokens; row++) {
      float sum = 0;
      for (int i = row * tokens; i < (row + 1) * tokens; i++) {
        values[i] = 0.01f + random.nextFloat();
        sum += values[i];
      }
      for (int i = row * tokens; i < (row + 1) * tokens; i++) {
        values[i] /= sum;
      }
    }
    return map(heads, tokens, tokens, values);
  }

  @Test
  void refusesWhatCannotBeRolledOut() {
    assertThatThrownBy(() -> Rollout.STANDARD.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rollout.STANDARD.of(List.of(map(1, 1, 2, 0.5f, 0.5f))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rollout(HeadFusion.MAX, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
