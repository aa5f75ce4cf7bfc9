package org.crosslens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite;
import org.junit.jupiter.api.Test;

class MapGridTest {
  /// Two layers of two heads, each map one query by two keys.
  private static final MapGrid GRID =
      new MapGrid(
          2,
          2,
          1,
          2,
          List.of(new float[] {0, 1}, new float[] {0, 2}, new float[] {0, 4}, new float[] {2, 8}));

  private static int colour(double value01) {
    return ColourMap.VIRIDIS.argb(value01);
  }

  @Test
  void mapsStandLayerByLayerWithGapsBetween() {
    Raster raster = GRID.raster(1, ColourMap.VIRIDIS, ScaleScope.MAP);
    assertThat(raster.columns()).isEqualTo(5);
    assertThat(raster.rows()).isEqualTo(3);
    int low = colour(0);
    int high = colour(1);
    assertThat(raster.argb())
        .containsExactly(low, high, 0, low, high, 0, 0, 0, 0, 0, low, high, 0, low, high);
  }

  @Test
  void aSharedRangeMakesMapsComparable() {
    int[] byLayer = GRID.raster(0, ColourMap.VIRIDIS, ScaleScope.LAYER).argb();
    assertThat(byLayer[1])
        .isEqualTo(
            Raster.of(new float[] {1}, 1, 1, ColourMap.VIRIDIS, new Scale(0, 2, "")).argb()[0]);
    assertThat(byLayer[3]).isEqualTo(colour(1));
    assertThat(byLayer[7]).isEqualTo(colour(1));
    int[] all = GRID.raster(0, ColourMap.VIRIDIS, ScaleScope.ALL).argb();
    assertThat(all[3]).isEqualTo(colour(0.25));
    assertThat(all[7]).isEqualTo(colour(1));
    assertThat(GRID.scale(3, ColourMap.VIRIDIS, ScaleScope.ALL))
        .isEqualTo(new Scale(0, 8, "all layers"));
  }

  @Test
  void aPixelShowsTheGreatestCellItCovers() {
    float[] values = new float[16];
    values[6] = 5;
    MapGrid pooled = new MapGrid(1, 1, 4, 4, List.of(values)).pooled(2);
    assertThat(pooled.maps().getFirst()).containsExactly(0, 5, 0, 0);
  }

  @Test
  void aSmallMapIsRepeatedToFillItsPixels() {
    MapGrid pooled = new MapGrid(1, 1, 1, 2, List.of(new float[] {3, 4})).pooled(4);
    assertThat(pooled.maps().getFirst())
        .containsExactly(3, 3, 4, 4, 3, 3, 4, 4, 3, 3, 4, 4, 3, 3, 4, 4);
  }

  @Test
  void refusesMapsOfAnotherSize() {
    assertThatThrownBy(() -> new MapGrid(1, 1, 2, 2, List.of(new float[3])))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MapGrid(1, 2, 1, 1, List.of(new float[1])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void headsArePooledWhereTheyLie() {
    float[] values = new float[2 * 4 * 6];
    for (int i = 0; i < values.length; i++) {
      values[i] = i * 7 % 23;
    }
    var map = new AttentionMap(AttentionSite.self("vision", 0), 2, 4, 6, values);
    var copied =
        new MapGrid(
            1,
            2,
            4,
            6,
            List.of(Arrays.copyOfRange(values, 0, 24), Arrays.copyOfRange(values, 24, 48)));
    assertThat(MapGrid.of(List.of(map), 2).maps())
        .usingRecursiveComparison()
        .isEqualTo(copied.pooled(2).maps());
  }
}
