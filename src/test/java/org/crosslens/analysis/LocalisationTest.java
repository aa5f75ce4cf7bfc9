package org.crosslens.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.PatchGrid.Box;
import org.junit.jupiter.api.Test;

class LocalisationTest {
  /// Four patches of 10 x 10 pixels; the second is the upper right one.
  private static final PatchGrid GRID = new PatchGrid(2, 2, 0, 0, 20, 20);

  private static final List<Box> UPPER_RIGHT = List.of(new Box(12, 2, 6, 6));

  @Test
  void theGreatestPatchHitsOrMisses() {
    assertThat(Localisation.pointing(new float[] {0, 3, 1, 2}, GRID, UPPER_RIGHT)).isEqualTo(1);
    assertThat(Localisation.pointing(new float[] {4, 3, 1, 2}, GRID, UPPER_RIGHT)).isZero();
    assertThat(Localisation.pointing(new float[] {4, 3, 1, 2}, GRID, List.of())).isZero();
  }

  @Test
  void aFlatMapScoresItsChance() {
    assertThat(Localisation.pointing(new float[4], GRID, UPPER_RIGHT)).isEqualTo(0.25);
  }

  @Test
  void aGridOfTheMiddleIsPlacedInThePicture() {
    var middle = new PatchGrid(1, 2, 20, 0, 20, 10);
    var right = List.of(new Box(30, 0, 10, 10));
    assertThat(Localisation.pointing(new float[] {0, 1}, middle, right)).isEqualTo(1);
    assertThat(Localisation.pointing(new float[] {1, 0}, middle, right)).isZero();
  }

  /// The box covers half of each upper patch: 0.5 * 1 + 0.5 * 3 of 8.
  @Test
  void weightCountsByTheCoveredPartOfAPatch() {
    var across = List.of(new Box(0, 0, 20, 5));
    assertThat(Localisation.weightInside(new float[] {1, 3, 4, -9}, GRID, across))
        .isCloseTo(0.25, within(1e-9));
    assertThat(Localisation.weightInside(new float[4], GRID, across)).isZero();
  }

  @Test
  void overlappingBoxesCountOnce() {
    var twice = List.of(new Box(0, 0, 20, 20), new Box(0, 0, 20, 10));
    assertThat(Localisation.weightInside(new float[] {1, 2, 3, 4}, GRID, twice))
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void refusesAMapOfAnotherSize() {
    assertThatThrownBy(() -> Localisation.pointing(new float[3], GRID, UPPER_RIGHT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
