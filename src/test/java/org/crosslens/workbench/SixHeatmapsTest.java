package org.crosslens.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.results.Progress;
import org.crosslens.results.SimilarityMatrix;
import org.junit.jupiter.api.Test;

/// The lab's six heat maps on the bundled models: a diagonal with CLIP, none with encoders that
/// were trained apart.
class SixHeatmapsTest {
  @Test
  void clipGivesADiagonalAndEncodersTrainedApartNone() {
    try (Workbench workbench = new Workbench(Path.of(System.getProperty("crosslens.home")))) {
      List<SixHeatmaps.Titled> six = SixHeatmaps.of(workbench, Progress.NONE);
      assertThat(six).hasSize(6);
      assertThat(found(six.get(4).matrix())).isEqualTo(4);
      assertThat(found(six.get(1).matrix())).isLessThan(4);
      // A picture is most like itself.
      assertThat(found(six.get(0).matrix())).isEqualTo(4);
    }
  }

  /// Rows whose greatest value stands on the diagonal.
  private static long found(SimilarityMatrix matrix) {
    int width = matrix.columns().size();
    return IntStream.range(0, matrix.rows().size())
        .filter(
            row ->
                IntStream.range(0, width)
                    .allMatch(
                        column -> column == row || matrix.at(row, row) > matrix.at(row, column)))
        .count();
  }
}
