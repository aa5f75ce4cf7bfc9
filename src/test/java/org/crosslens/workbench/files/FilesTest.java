package org.crosslens.workbench.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.crosslens.results.Problem;
import org.crosslens.results.Provenance;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
  private static final SimilarityMatrix MATRIX =
      new SimilarityMatrix(
          List.of("a.png", "é.png"),
          List.of("one, \"two\"", "漢🐸", "x"),
          Score.COSINE,
          new float[] {0.5f, -1, 2, 1e-7f, Float.NaN, 3},
          new Provenance("m", "CPU", "float32", "cosine", Duration.ofMillis(3)));

  private static Map<String, byte[]> entries(Path npz) throws IOException {
    Map<String, byte[]> entries = new HashMap<>();
    try (ZipFile zip = new ZipFile(npz.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  /// The header of a `.npy` entry, checked as NumPy does.
  private static String header(byte[] npy) {
    assertThat(npy).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
    int length = (npy[8] & 0xff) | (npy[9] & 0xff) << 8;
    assertThat((10 + length) % 64).isZero();
    String header = new String(npy, 10, length, StandardCharsets.US_ASCII);
    assertThat(header).endsWith("\n");
    return header;
  }

  private static ByteBuffer data(byte[] npy) {
    int from = 10 + header(npy).length();
    return ByteBuffer.wrap(npy, from, npy.length - from).slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void npzHoldsWhatNumPyReads(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("s.npz");
    SimilarityFile.write(MATRIX, file);
    Map<String, byte[]> entries = entries(file);
    assertThat(entries.keySet())
        .containsExactlyInAnyOrder("values.npy", "rows.npy", "columns.npy", "score.npy");
    byte[] values = entries.getOrDefault("values.npy", new byte[0]);
    assertThat(header(values)).contains("'descr': '<f4'", "'shape': (2, 3,)", "False");
    float[] read = new float[6];
    data(values).asFloatBuffer().get(read);
    assertThat(read).containsExactly(MATRIX.values());
    byte[] columns = entries.getOrDefault("columns.npy", new byte[0]);
    assertThat(header(columns)).contains("'descr': '<U10'", "'shape': (3,)");
    assertThat(data(columns).getInt(10 * 4)).isEqualTo("漢".codePointAt(0));
    assertThat(data(columns).getInt(11 * 4)).isEqualTo("🐸".codePointAt(0));
    assertThat(data(columns).getInt(12 * 4)).isZero();
  }

  @Test
  void jsonSaysNullWhereThereIsNoNumber(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("new/s.json");
    SimilarityFile.write(MATRIX, file);
    assertThat(file)
        .content()
        .contains("\"values\":[[0.5,-1.0,2.0],[1.0E-7,null,3.0]]")
        .contains("\"milliseconds\":3");
  }

  @Test
  void csvQuotesWhatNeedsIt(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("s.csv");
    SimilarityFile.write(MATRIX, file);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "\"\",\"one, \"\"two\"\"\",漢🐸,x", "a.png,0.5,-1.0,2.0", "é.png,1.0E-7,NaN,3.0");
  }

  @Test
  void aFileAppearsWholeOrNotAtAll(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("old.csv");
    Files.writeString(file, "old");
    assertThatThrownBy(
            () ->
                Export.write(
                    file,
                    out -> {
                      out.write(1);
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("old.csv");
    assertThat(file).content().isEqualTo("old");
    assertThat(folder).isDirectoryContaining("glob:**old.csv");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
