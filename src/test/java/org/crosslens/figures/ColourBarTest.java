package org.crosslens.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.jfree.chart.axis.NumberTickUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Neighbouring ticks of a colour bar never carry the same words.
class ColourBarTest {
  @ParameterizedTest
  @ValueSource(
      doubles = {0.00000002, 0.00003, 0.0004, 0.0005, 0.002, 0.02, 0.3, 0.7, 1, 4, 30, 600})
  void ticksCanBeToldApart(double step) {
    NumberTickUnit unit = ColourBar.tick(step);
    assertThat(unit.getSize()).isGreaterThanOrEqualTo(step);
    for (int i = 0; i < 9; i++) {
      assertThat(unit.valueToString(i * unit.getSize()))
          .isNotEqualTo(unit.valueToString((i + 1) * unit.getSize()));
    }
  }
}
