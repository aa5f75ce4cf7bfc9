package org.crosslens.ui.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.Scale;
import org.crosslens.results.Provenance;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.junit.jupiter.api.Test;

class HeatmapMathTest {
  private static SimilarityMatrix matrix(int rows, int columns, float... values) {
    return new SimilarityMatrix(
        names(rows),
        names(columns),
        Score.COSINE,
        values,
        new Provenance("m", "CPU", "float32", "cosine", Duration.ZERO));
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(String::valueOf).toList();
  }

  @Test
  void eachPixelHasTheColourOfItsCell() {
    SimilarityMatrix matrix = matrix(2, 2, 0, 1, 1, 0);
    Scale scale = new Scale(0, 1, "");
    Cells cells = new Cells(matrix, Sorting.AS_THEY_COME.of(matrix), ColourMap.VIRIDIS, scale);
    int low = ColourMap.VIRIDIS.argb(0);
    int high = ColourMap.VIRIDIS.argb(1);
    assertThat(cells.paint(new Viewport(0, 0, 2, 1), 4, 2))
        .containsExactly(low, low, high, high, high, high, low, low);
  }

  @Test
  void aPixelOverManyCellsHasTheColourOfTheirMean() {
    SimilarityMatrix matrix = matrix(2, 4, 0, 1, 1, 1, 0, 1, 1, 1);
    Scale scale = new Scale(0, 1, "");
    Cells cells = new Cells(matrix, Sorting.AS_THEY_COME.of(matrix), ColourMap.VIRIDIS, scale);
    assertThat(cells.paint(new Viewport(0, 0, 0.5, 0.5), 2, 1))
        .containsExactly(ColourMap.VIRIDIS.argb(0.5), ColourMap.VIRIDIS.argb(1));
  }

  @Test
  void fiveMillionCellsArePaintedWellUnderASecond() {
    float[] values = new float[5_000_000];
    Random random = new Random(1);
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
    }
    SimilarityMatrix matrix = matrix(1000, 5000, values);
    long start = System.nanoTime();
    Scale scale = Scale.of(values, "");
    Cells cells = new Cells(matrix, Sorting.AS_THEY_COME.of(matrix), ColourMap.VIRIDIS, scale);
    int[] pixels = cells.paint(Viewport.fit(1000, 5000, 900, 400), 900, 400);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(pixels).hasSize(360_000);
    assertThat(took).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void sortingPutsTheMostSimilarFirst() {
    SimilarityMatrix matrix = matrix(3, 2, 0.1f, 0.9f, 0.7f, 0.2f, 0.4f, 0.3f);
    assertThat(Sorting.AS_THEY_COME.byColumn(0).of(matrix).rows()).containsExactly(1, 2, 0);
    assertThat(Sorting.AS_THEY_COME.byRow(0).of(matrix).columns()).containsExactly(1, 0);
    assertThat(Order.diagonal(matrix)).containsExactly(1, 0);
    assertThat(Sorting.AS_THEY_COME.byColumn(0).of(matrix).placeOfRow(0)).isEqualTo(2);
    assertThat(Sorting.AS_THEY_COME.byColumn(0).of(matrix).placeOfRow(7)).isEqualTo(-1);
  }

  @Property
  void zoomingKeepsWhatLiesUnderTheMouse(
      @ForAll @DoubleRange(min = 0.2, max = 5) double factor,
      @ForAll @DoubleRange(min = 0, max = 900) double x,
      @ForAll @DoubleRange(min = 0, max = 400) double y) {
    Viewport view = new Viewport(3, 7, 20, 14);
    Viewport zoomed = view.zoom(factor, x, y);
    assertThat(zoomed.left() + x / zoomed.cellWidth())
        .isCloseTo(view.left() + x / view.cellWidth(), within(1e-6));
    assertThat(zoomed.top() + y / zoomed.cellHeight())
        .isCloseTo(view.top() + y / view.cellHeight(), within(1e-6));
  }

  @Property
  void noEmptyRoomIsSeenWhereThereAreMoreCells(
      @ForAll @IntRange(min = 1, max = 3000) int rows,
      @ForAll @IntRange(min = 1, max = 3000) int columns,
      @ForAll @DoubleRange(min = -500, max = 4000) double left,
      @ForAll @DoubleRange(min = 0.01, max = 200) double cell) {
    Viewport view = new Viewport(left, left, cell, cell).within(rows, columns, 900, 400);
    assertThat(view.left()).isNotNegative();
    assertThat(view.left() + 900 / view.cellWidth())
        .isLessThanOrEqualTo(Math.max(columns, 900 / view.cellWidth()) + 1e-6);
    assertThat(view.top() + 400 / view.cellHeight())
        .isLessThanOrEqualTo(Math.max(rows, 400 / view.cellHeight()) + 1e-6);
  }

  @Property
  void aCellThatIsToBeSeenIsSeen(
      @ForAll @IntRange(min = 0, max = 999) int row,
      @ForAll @IntRange(min = 0, max = 999) int column) {
    Viewport view = new Viewport(500, 500, 30, 20).showing(row, column, 900, 400);
    assertThat(view.x(column)).isBetween(-1e-6, 900 - 30 + 1e-6);
    assertThat(view.y(row)).isBetween(-1e-6, 400 - 20 + 1e-6);
  }
}
