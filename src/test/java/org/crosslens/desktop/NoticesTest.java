package org.crosslens.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.crosslens.results.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built program names its parts and their licences.
class NoticesTest {
  @Test
  void everyKindOfPartIsNamed() {
    assertThat(Notices.of(Path.of(System.getProperty("crosslens.home"))))
        .startsWith("CrossLens ")
        .contains("Java " + System.getProperty("java.version"), "libtorch", "Feather")
        .containsPattern("GPLv2\\+CE.*javafx-graphics:26")
        .containsPattern("Lesser.*jfreechart:1\\.5")
        .containsPattern("Apache.*picocli:4")
        .doesNotContain("junit", "Unknown license");
  }

  @Test
  void aFolderWithoutThemIsAProblem(@TempDir Path folder) {
    assertThatThrownBy(() -> Notices.of(folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("Install the program again");
  }
}
