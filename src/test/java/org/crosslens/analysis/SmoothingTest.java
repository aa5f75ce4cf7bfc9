package org.crosslens.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SmoothingTest {
  /// One row: weights 1 and e^(-1/2) at a distance of one sigma, renormalised at the edge.
  @Test
  void aGaussianByHand() {
    double near = Math.exp(-0.5);
    double far = Math.exp(-2);
    Matrix blurred = Smoothing.gaussian(new Matrix(1, 3, new float[] {1, 0, 0}), 1);
    assertThat(blurred.at(0, 0)).isCloseTo((float) (1 / (1 + near + far)), within(1e-6f));
    assertThat(blurred.at(0, 1)).isCloseTo((float) (near / (1 + 2 * near)), within(1e-6f));
    assertThat(blurred.at(0, 2)).isCloseTo((float) (far / (1 + near + far)), within(1e-6f));
  }

  @Test
  void rowsAndColumnsAreBlurredAlike() {
    float[] peak = new float[25];
    peak[12] = 1;
    Matrix blurred = Smoothing.gaussian(new Matrix(5, 5, peak), 0.8);
    assertThat(blurred.transposed()).usingRecursiveComparison().isEqualTo(blurred);
    assertThat(blurred.at(2, 2)).isGreaterThan(blurred.at(2, 3));
    assertThat(blurred.at(2, 3)).isGreaterThan(blurred.at(3, 3));
  }

  @Property(tries = 50)
  void aFlatMapStaysFlat(@ForAll @DoubleRange(min = 0, max = 5) double sigma) {
    float[] flat = new float[12];
    Arrays.fill(flat, 0.75f);
    for (float value : Smoothing.gaussian(new Matrix(3, 4, flat), sigma).values()) {
      assertThat(value).isCloseTo(0.75f, within(1e-6f));
    }
  }

  @Test
  void theHeaviestPatchesHoldTheShare() {
    var map = new Matrix(1, 4, new float[] {1, 4, 3, 2});
    assertThat(Smoothing.heaviest(map, 0.4).values()).containsExactly(0, 4, 0, 0);
    assertThat(Smoothing.heaviest(map, 0.41).values()).containsExactly(0, 4, 3, 0);
    assertThat(Smoothing.heaviest(map, 1).values()).containsExactly(1, 4, 3, 2);
    assertThat(Smoothing.heaviest(map, 0).values()).containsOnly(0);
  }

  @Test
  void specialTokensAreKeptZeroedOrLeftOutOfTheSum() {
    var map = new Matrix(2, 3, new float[] {0.5f, 0.25f, 0.25f, 1, 0, 0});
    var special = Set.of(0);
    assertThat(SpecialTokens.KEPT.apply(map, special)).isSameAs(map);
    assertThat(SpecialTokens.ZEROED.apply(map, special).values())
        .containsExactly(0, 0.25f, 0.25f, 0, 0, 0);
    assertThat(SpecialTokens.RENORMALISED.apply(map, special).values())
        .containsExactly(0, 0.5f, 0.5f, 0, 0, 0);
  }
}
