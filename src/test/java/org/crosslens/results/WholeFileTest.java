package org.crosslens.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @Test
  void aFileIsWrittenWithTheFoldersItNeeds(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a/b/c.txt");
    WholeFile.write(file, "cat");
    WholeFile.write(file, "dog");
    assertThat(file).hasContent("dog");
    assertThat(folder.resolve("a/b").toFile().list()).containsExactly("c.txt");
  }

  @Test
  void whatBreaksOffLeavesTheOldFileAndNothingElse(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("c.txt");
    WholeFile.write(file, "cat");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    part -> {
                      Files.writeString(part, "do");
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(file).hasContent("cat");
    assertThat(folder.toFile().list()).containsExactly("c.txt");
  }
}
