package org.crosslens.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.crosslens.results.Score;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static final List<float[]> ROWS = List.of(new float[] {3, 4}, new float[] {0, 2});
  private static final List<float[]> COLUMNS =
      List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {6, 8});

  @Test
  void cosineAndDot() {
    assertThat(Scores.of(ROWS, COLUMNS, Score.DOT, OptionalDouble.of(1)))
        .containsExactly(3, 4, 50, 0, 2, 16);
    assertThat(Scores.of(ROWS, COLUMNS, Score.COSINE, OptionalDouble.of(1)))
        .containsExactly(new float[] {0.6f, 0.8f, 1, 0, 1, 0.8f}, within(1e-6f));
  }

  @Test
  void softmaxRowsSumToOneAlongRowsAndColumnsAlongColumns() {
    float[] rows = Scores.of(ROWS, COLUMNS, Score.SOFTMAX_ROWS, OptionalDouble.of(10));
    assertThat(rows[0] + rows[1] + rows[2]).isCloseTo(1, within(1e-6f));
    assertThat(rows[2] / rows[1]).isCloseTo((float) Math.exp(10 * 0.2), within(1e-3f));
    float[] columns = Scores.of(ROWS, COLUMNS, Score.SOFTMAX_COLUMNS, OptionalDouble.of(10));
    assertThat(columns[0] + columns[3]).isCloseTo(1, within(1e-6f));
    assertThat(columns[0] / columns[3]).isCloseTo((float) Math.exp(10 * 0.6), within(1e-1f));
  }

  @Test
  void aLargeScaleDoesNotOverflow() {
    assertThat(Scores.of(ROWS, COLUMNS, Score.SOFTMAX_ROWS, OptionalDouble.of(1e6))[2])
        .isEqualTo(1);
  }

  @Test
  void aFeatureOfZerosIsLikeNothing() {
    assertThat(Scores.of(List.of(new float[2]), COLUMNS, Score.COSINE, OptionalDouble.of(1)))
        .containsOnly(0);
  }

  @Test
  void fiveMillionValuesComeWithinASecondOrSo() {
    Random random = new Random(1);
    List<float[]> rows = random(random, 1000);
    List<float[]> columns = random(random, 5000);
    long start = System.nanoTime();
    float[] values = Scores.of(rows, columns, Score.COSINE, OptionalDouble.of(1));
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    assertThat(values).hasSize(5_000_000);
    assertThat(time).isLessThan(Duration.ofSeconds(20));
    double dot = 0;
    double squares = 0;
    double others = 0;
    for (int i = 0; i < 512; i++) {
      dot += rows.get(700)[i] * columns.get(4321)[i];
      squares += rows.get(700)[i] * rows.get(700)[i];
      others += columns.get(4321)[i] * columns.get(4321)[i];
    }
    assertThat(values[700 * 5000 + 4321])
        .isCloseTo((float) (dot / Math.sqrt(squares * others)), within(1e-5f));
  }

  private static List<float[]> random(Random random, int count) {
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] vector = new float[512];
      for (int j = 0; j < vector.length; j++) {
        vector[j] = random.nextFloat() - 0.5f;
      }
      vectors.add(vector);
    }
    return vectors;
  }
}
