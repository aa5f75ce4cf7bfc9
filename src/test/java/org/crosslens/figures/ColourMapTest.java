package org.crosslens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import org.assertj.core.data.Offset;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
  private static final Offset<Integer> ROUNDING = Offset.offset(2);

  /// Published rows of each map; those between our control points check the interpolation.
  @ParameterizedTest
  @CsvSource({
    "VIRIDIS, 0, 68, 1, 84",
    "VIRIDIS, 128, 33, 145, 140",
    "VIRIDIS, 255, 253, 231, 37",
    "MAGMA, 0, 0, 0, 4",
    "MAGMA, 128, 183, 55, 121",
    "MAGMA, 255, 252, 253, 191",
    "JET, 0, 0, 0, 128",
    "JET, 255, 128, 0, 0",
    "COOLWARM, 0, 59, 76, 192",
    "COOLWARM, 255, 180, 4, 38"
  })
  void hasThePublishedColours(ColourMap map, int row, int red, int green, int blue) {
    var colour = new Color(map.argb(row / 255.0), true);
    assertThat(colour.getRed()).isCloseTo(red, ROUNDING);
    assertThat(colour.getGreen()).isCloseTo(green, ROUNDING);
    assertThat(colour.getBlue()).isCloseTo(blue, ROUNDING);
    assertThat(colour.getAlpha()).isEqualTo(255);
  }

  @Test
  void zeroOfADivergingMapIsGrey() {
    var middle = new Color(ColourMap.COOLWARM.argb(0.5));
    assertThat(middle.getRed()).isCloseTo(middle.getGreen(), ROUNDING);
    assertThat(middle.getGreen()).isCloseTo(middle.getBlue(), ROUNDING);
    assertThat(ColourMap.COOLWARM.diverging()).isTrue();
    assertThat(ColourMap.VIRIDIS.diverging()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"VIRIDIS", "MAGMA"})
  void sequentialMapsGrowBrighterAllAlong(ColourMap map) {
    int[] table = map.table();
    for (int i = 8; i < table.length; i++) {
      assertThat(brightness(table[i])).isGreaterThan(brightness(table[i - 8]));
    }
  }

  private static double brightness(int argb) {
    var colour = new Color(argb);
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    return Math.pow(channel / 255.0, 2.2);
  }

  @Test
  void valuesBeyondTheEndsTakeTheEndsAndNotANumberIsGrey() {
    assertThat(ColourMap.JET.argb(-3)).isEqualTo(ColourMap.JET.argb(0));
    assertThat(ColourMap.JET.argb(7)).isEqualTo(ColourMap.JET.argb(1));
    assertThat(ColourMap.JET.argb(Double.NaN)).isEqualTo(ColourMap.NOT_A_NUMBER);
  }

  @Test
  void isFoundByNameOrSaysWhichThereAre() {
    assertThat(ColourMap.named("Magma")).isEqualTo(ColourMap.MAGMA);
    assertThatThrownBy(() -> ColourMap.named("rainbow"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("'rainbow'")
        .hasMessageContaining("viridis, magma, coolwarm, jet");
  }

  @Test
  void theTableHandedOutIsACopy() {
    ColourMap.VIRIDIS.table()[0] = 0;
    assertThat(ColourMap.VIRIDIS.argb(0)).isNotZero();
  }
}
