package org.crosslens.workbench.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.TestEngine;
import org.crosslens.TinyModel;
import org.crosslens.library.scenes.SceneFolder;
import org.crosslens.library.scenes.SceneList;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.Workbench;
import org.crosslens.workbench.recipes.Recipes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures of models that have hardly learned anything.
class EvaluatingTest {
  private static final int SCENES = 12;

  private Path folder;
  private Path data;
  private Workbench workbench;

  @BeforeEach
  void open(@TempDir Path folder) {
    TestEngine.open();
    this.folder = folder;
    workbench = new Workbench(folder);
    data = folder.resolve("data");
    SceneFolder.write(data, new SceneSource(3, Split.TEST), SCENES, 32, Progress.NONE);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  @Test
  void aBertIsComparedWithTheBestGuess() throws IOException {
    Figures figures =
        figures(
            """
            {"family": "bert", "seed": 2, "batch": 8, "masked": 0.15, "weight_decay": 0.01,
             "scenes": 50, "model": {"width": 16, "layers": 1, "heads": 2, "positions": 40},
             "steps": 2, "climb": 1, "rate": 1e-3}
            """);
    assertThat(figures.values().keySet())
        .containsExactly("masked_word_accuracy", "masked_word_best");
    assertThat(figures.values().get("masked_word_accuracy")).isLessThan(0.3);
    assertThat(figures.values().get("masked_word_best")).isBetween(0.3, 0.8);
    assertThat(figures.n()).isEqualTo(SCENES);
  }

  @Test
  void aMaskedAutoencoderIsComparedWithTheMean() throws IOException {
    Figures figures =
        figures(
            """
            {"family": "mae", "seed": 2, "batch": 8, "masked": 0.75, "weight_decay": 0.01,
             "pictures": 8, "picture": 32, "patch": 8,
             "encoder": {"width": 16, "layers": 1, "heads": 2},
             "decoder": {"width": 16, "layers": 1, "heads": 2},
             "steps": 2, "climb": 1, "rate": 1e-3}
            """);
    assertThat(figures.values()).containsOnlyKeys("mse_ratio");
    assertThat(figures.values().get("mse_ratio")).isGreaterThan(1); // nothing learned yet
    assertThat(figures.n()).isEqualTo(SCENES);
  }

  @Test
  void twoTowersFindPairsAndKinds() throws IOException {
    String model = TinyModel.in(folder.resolve("clip")).toString();
    Figures figures = figures(workbench, model, data);
    assertThat(figures.values().keySet())
        .containsExactly("image_to_text_r1", "text_to_image_r1", "zero_shot_accuracy");
    Files.delete(data.resolve(SceneList.NAME));
    assertThat(figures(workbench, model, data).values()).doesNotContainKey("zero_shot_accuracy");
  }

  @Test
  void aModelWithoutFiguresIsNamed() throws IOException {
    Path model = Files.createDirectories(folder.resolve("gpt"));
    Files.writeString(
        model.resolve("config.json"),
        """
        {"model_type": "gpt2", "architectures": ["GPT2LMHeadModel"], "n_embd": 8, "n_layer": 1,
         "n_head": 2, "vocab_size": 20, "n_positions": 16}
        """);
    assertThatThrownBy(() -> figures(workbench, model.toString(), data))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("gpt2");
  }

  private Figures figures(String recipe) throws IOException {
    Path file = Files.writeString(folder.resolve("recipe.json"), recipe);
    Path model = folder.resolve("model");
    Recipes.run(file, model, false, Progress.NONE);
    return figures(workbench, model.toString(), data);
  }

  private static Figures figures(Workbench workbench, String model, Path data) {
    return workbench
        .evaluating()
        .figures(workbench.load(model, Progress.NONE), data, Progress.NONE);
  }
}
