package org.crosslens.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.crosslens.TestEngine;
import org.crosslens.TinyEncoders;
import org.crosslens.library.scenes.SceneFolder;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures of the bundled captioner and classifier on a few scenes they have not seen.
class SceneFiguresTest {
  private static final int SCENES = 25;
  private static final Path MODELS = Path.of("assets/models");

  private Path data;
  private Workbench workbench;

  @BeforeEach
  void open(@TempDir Path folder) {
    TestEngine.open();
    workbench = new Workbench(folder);
    data = folder.resolve("data");
    SceneFolder.write(data, new SceneSource(77, Split.TEST), SCENES, 96, Progress.NONE);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void theClassifierKnowsSettingsAndMainObjects() {
    Figures figures = figures(MODELS.resolve("vit-scenes"));
    assertThat(figures.n()).isEqualTo(SCENES);
    assertThat(figures.values().get("setting_accuracy")).isGreaterThan(0.9);
    assertThat(figures.values().get("object_accuracy")).isGreaterThan(0.75);
  }

  @Test
  void theCaptionerNamesWhatIsThere() {
    Figures figures = figures(MODELS.resolve("blip-scenes"));
    assertThat(figures.n()).isEqualTo(SCENES);
    assertThat(figures.values().keySet())
        .containsExactly("kinds", "colours", "counts", "relations", "grammatical");
    assertThat(figures.values().get("kinds")).isGreaterThan(0.6);
    assertThat(figures.values().get("colours")).isGreaterThan(0.6);
    assertThat(figures.values().get("grammatical")).isGreaterThan(0.95);
  }

  @Test
  void aClassifierOfOtherThingsIsTold(@TempDir Path model) throws IOException {
    TinyEncoders.copy("vit-classification", model);
    assertThatThrownBy(() -> figures(model))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("not the kinds and settings");
  }

  private Figures figures(Path model) {
    return workbench
        .evaluating()
        .figures(workbench.load(model.toString(), Progress.NONE), data, Progress.NONE);
  }
}
