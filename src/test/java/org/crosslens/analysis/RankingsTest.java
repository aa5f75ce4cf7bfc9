package org.crosslens.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crosslens.results.Provenance;
import org.crosslens.results.Ranking;
import org.crosslens.results.Ranking.Partner;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.junit.jupiter.api.Test;

class RankingsTest {
  private static final SimilarityMatrix MATRIX =
      matrix(2, 4, 0.1f, 0.7f, 0.7f, 0.2f, 0.3f, Float.NaN, 0.8f, 0.2f);

  static SimilarityMatrix matrix(int rows, int columns, float... values) {
    return new SimilarityMatrix(
        names("row ", rows),
        names("column ", columns),
        Score.COSINE,
        values,
        new Provenance("test", "", "", "", Duration.ZERO));
  }

  private static List<String> names(String word, int count) {
    return IntStream.range(0, count).mapToObj(i -> word + i).toList();
  }

  @Test
  void aRowsBestColumnsComeFirstAndEqualOnesShareARank() {
    Ranking ranking = Rankings.ofRow(MATRIX, 0, 3);
    assertThat(ranking.item()).isEqualTo("row 0");
    assertThat(ranking.partners())
        .containsExactly(
            new Partner(1, "column 1", 0.7f, 1),
            new Partner(2, "column 2", 0.7f, 1),
            new Partner(3, "column 3", 0.2f, 3));
  }

  @Test
  void aColumnsBestRowsComeFirst() {
    assertThat(Rankings.ofColumn(MATRIX, 2, 9).partners())
        .containsExactly(new Partner(1, "row 1", 0.8f, 1), new Partner(0, "row 0", 0.7f, 2));
  }

  @Test
  void notANumberRanksLast() {
    assertThat(Rankings.ofRow(MATRIX, 1, 4).partners().getLast().index()).isEqualTo(1);
    assertThat(Rankings.inRow(MATRIX, 1, 1)).isEqualTo(4);
    assertThat(Rankings.inColumn(MATRIX, 1, 1)).isEqualTo(2);
  }

  @Test
  void ranksOfPairsCountTheBetterOnes() {
    assertThat(Rankings.inRow(MATRIX, 0, 2)).isEqualTo(1);
    assertThat(Rankings.inRow(MATRIX, 0, 0)).isEqualTo(4);
    assertThat(Rankings.inColumn(MATRIX, 0, 3)).as("equal").isEqualTo(1);
    assertThat(Rankings.inColumn(MATRIX, 0, 0)).isEqualTo(2);
  }

  @Property
  void rankingAllIsAPermutationWithFallingValues(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -5, max = 5) Integer> list) {
    float[] values = new float[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i);
    }
    SimilarityMatrix matrix = matrix(1, values.length, values);
    List<Partner> partners = Rankings.ofRow(matrix, 0, values.length).partners();
    assertThat(partners.stream().mapToInt(Partner::index).sorted())
        .containsExactlyElementsOf(IntStream.range(0, values.length).boxed().toList());
    for (int i = 0; i < partners.size(); i++) {
      Partner partner = partners.get(i);
      assertThat(partner.value()).isEqualTo(values[partner.index()]);
      assertThat(partner.rank()).isEqualTo(Rankings.inRow(matrix, 0, partner.index()));
      assertThat(i == 0 || partners.get(i - 1).value() >= partner.value()).isTrue();
    }
  }
}
