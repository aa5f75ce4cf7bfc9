package org.crosslens.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.Test;

class SamplingTest {
  /// Probabilities 0.5, 0.3, 0.15, 0.05 in another order.
  private static final float[] SCORES = {
    (float) Math.log(0.15), (float) Math.log(0.5), (float) Math.log(0.05), (float) Math.log(0.3)
  };

  private static double[] frequencies(Sampling sampling) {
    int draws = 20_000;
    double[] counts = new double[SCORES.length];
    IntStream.range(0, draws).forEach(i -> counts[sampling.of(SCORES)] += 1.0 / draws);
    return counts;
  }

  @Test
  void drawsByProbability() {
    assertThat(frequencies(new Sampling(1, 0, 1, 7)))
        .containsExactly(new double[] {0.15, 0.5, 0.05, 0.3}, within(0.02));
  }

  @Test
  void keepsTheMostLikely() {
    assertThat(frequencies(new Sampling(1, 2, 1, 7)))
        .containsExactly(new double[] {0, 0.625, 0, 0.375}, within(0.02));
  }

  @Test
  void keepsTheNucleus() {
    assertThat(frequencies(new Sampling(1, 0, 0.75, 7)))
        .containsExactly(new double[] {0, 0.625, 0, 0.375}, within(0.02));
  }

  @Test
  void sharpensWithALowTemperature() {
    double half = 0.25 / (0.25 + 0.09 + 0.0225 + 0.0025);
    assertThat(frequencies(new Sampling(0.5, 0, 1, 7))[1]).isCloseTo(half, within(0.02));
  }

  @Test
  void drawsTheSameFromTheSameSeed() {
    Sampling a = new Sampling(1, 0, 1, 42);
    Sampling b = new Sampling(1, 0, 1, 42);
    assertThat(IntStream.range(0, 50).map(i -> a.of(SCORES)).toArray())
        .isEqualTo(IntStream.range(0, 50).map(i -> b.of(SCORES)).toArray());
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatThrownBy(() -> new Sampling(0, 0, 1, 0)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> new Sampling(1, -1, 1, 0)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> new Sampling(1, 0, 1.5, 0)).isInstanceOf(Problem.class);
  }

  @Property
  void findsTheLargest(
      @ForAll @Size(min = 1, max = 30) float @FloatRange(min = -9, max = 9) [] scores,
      @ForAll @IntRange(min = 1, max = 40) int count) {
    float[] sorted = scores.clone();
    Arrays.sort(sorted);
    int[] largest = Scores.largest(scores, count);
    assertThat(largest).hasSize(Math.min(count, scores.length)).doesNotHaveDuplicates();
    for (int rank = 0; rank < largest.length; rank++) {
      assertThat(scores[largest[rank]]).isEqualTo(sorted[sorted.length - 1 - rank]);
    }
  }
}
