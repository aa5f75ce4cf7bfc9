package org.crosslens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScaleTest {
  private static final float[] VALUES = {-1, Float.NaN, 3, Float.POSITIVE_INFINITY, 2};

  @Test
  void runsFromTheLeastToTheGreatestFiniteValue() {
    var scale = Scale.of(VALUES, "these");
    assertThat(scale).isEqualTo(new Scale(-1, 3, "these"));
    assertThat(scale.at(-1)).isEqualTo(0);
    assertThat(scale.at(0)).isEqualTo(0.25);
    assertThat(scale.at(3)).isEqualTo(1);
    assertThat(scale.at(Float.NaN)).isNaN();
  }

  @Test
  void aDivergingMapHasZeroInTheMiddle() {
    var scale = Scale.fitting(ColourMap.COOLWARM, VALUES, "these");
    assertThat(scale).isEqualTo(new Scale(-3, 3, "these"));
    assertThat(scale.at(0)).isEqualTo(0.5);
    assertThat(Scale.fitting(ColourMap.JET, VALUES, "these").min()).isEqualTo(-1);
  }

  @Test
  void equalValuesTakeTheMiddle() {
    assertThat(Scale.of(new float[] {4, 4}, "").at(4)).isEqualTo(0.5);
    assertThat(Scale.of(new float[0], "")).isEqualTo(new Scale(0, 0, ""));
  }

  @Test
  void refusesARangeThatIsNone() {
    assertThatThrownBy(() -> new Scale(2, 1, "")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Scale(Float.NaN, 1, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
