package org.crosslens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RasterTest {
  private static final Scale UNIT = new Scale(0, 1, "");

  @Property(tries = 200)
  void coloursAsScaleAndMapDo(
      @ForAll @Size(min = 2, max = 60) List<@FloatRange(min = -9, max = 9) Float> list) {
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i);
    }
    Scale scale = Scale.of(values, "");
    int[] argb = Raster.of(values, 1, values.length, ColourMap.VIRIDIS, scale).argb();
    for (int i = 0; i < values.length; i++) {
      // The fast way works in float, so a value half-way between two colours may take either.
      var expected = new Color(ColourMap.VIRIDIS.argb(scale.at(values[i])));
      var actual = new Color(argb[i]);
      assertThat(actual.getRed()).isBetween(expected.getRed() - 3, expected.getRed() + 3);
      assertThat(actual.getGreen()).isBetween(expected.getGreen() - 3, expected.getGreen() + 3);
      assertThat(actual.getBlue()).isBetween(expected.getBlue() - 3, expected.getBlue() + 3);
    }
  }

  @Test
  void drawsCellsInTheirPlaces() {
    float[] values = {0, 1, Float.NaN, 2, -1, 1};
    var image = Raster.of(values, 2, 3, ColourMap.JET, UNIT).image(4, 3);
    assertThat(image.getWidth()).isEqualTo(12);
    assertThat(image.getHeight()).isEqualTo(6);
    int low = ColourMap.JET.argb(0);
    int high = ColourMap.JET.argb(1);
    assertThat(image.getRGB(3, 2)).isEqualTo(low);
    assertThat(image.getRGB(4, 0)).isEqualTo(high);
    assertThat(image.getRGB(11, 2)).isEqualTo(ColourMap.NOT_A_NUMBER);
    assertThat(image.getRGB(0, 3)).as("above the range").isEqualTo(high);
    assertThat(image.getRGB(7, 5)).as("below the range").isEqualTo(low);
    assertThat(image.getRGB(8, 3)).isEqualTo(high);
  }

  @Test
  void cutsWideMatricesIntoTiles() {
    int columns = Raster.TILE + 5;
    float[] values = new float[2 * columns];
    values[columns + Raster.TILE + 3] = 1;
    var tiles = Raster.of(values, 2, columns, ColourMap.MAGMA, UNIT).tiles();
    assertThat(tiles).hasSize(2);
    assertThat(tiles.get(0).image().getWidth()).isEqualTo(Raster.TILE);
    var second = tiles.get(1);
    assertThat(second.column()).isEqualTo(Raster.TILE);
    assertThat(second.row()).isZero();
    assertThat(second.image().getWidth()).isEqualTo(5);
    assertThat(second.image().getRGB(3, 1)).isEqualTo(ColourMap.MAGMA.argb(1));
    assertThat(second.image().getRGB(3, 0)).isEqualTo(ColourMap.MAGMA.argb(0));
  }

  @Test
  void refusesSizesThatDisagree() {
    assertThatThrownBy(() -> Raster.of(new float[5], 2, 3, ColourMap.JET, UNIT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
