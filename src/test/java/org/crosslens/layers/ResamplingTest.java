package org.crosslens.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ResamplingTest {
  @Property(tries = 100)
  void everyNewNumberIsAnAverage(
      @ForAll @IntRange(min = 1, max = 20) int from, @ForAll @IntRange(min = 1, max = 40) int to) {
    for (Resampling way :
        new Resampling[] {
          Resampling.cubic(from, to, (to + 0.1) / from), Resampling.linear(from, to)
        }) {
      for (int i = 0; i < to; i++) {
        double sum = 0;
        for (int j = 0; j < from; j++) {
          sum += way.weights()[i * from + j];
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
      }
    }
  }

  @Test
  void leavesARowOfTheSameLengthAsItIs() {
    float[] identity = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    assertThat(Resampling.cubic(3, 3, 1).weights()).containsExactly(identity);
    assertThat(Resampling.linear(3, 3).weights()).containsExactly(identity);
  }

  @Test
  void linearKeepsTheEnds() {
    assertThat(Resampling.linear(2, 3).weights()).containsExactly(1, 0, 0.5f, 0.5f, 0, 1);
  }

  @Test
  void cubicHalfWayIsPyTorchsKernel() {
    // the second of two new points between four old ones lies at 0.25: taps at 1.25, 0.25, 0.75,
    // 1.75
    float[] row = java.util.Arrays.copyOfRange(Resampling.cubic(4, 8, 2).weights(), 12, 16);
    assertThat(row)
        .usingComparatorWithPrecision(1e-6f)
        .containsExactly(-0.10546875f, 0.87890625f, 0.26171875f, -0.03515625f);
  }
}
