package org.crosslens.workbench.recipes.mae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.TestEngine;
import org.crosslens.checkpoint.Config;
import org.crosslens.models.OpenModel;
import org.crosslens.models.Reconstructor;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.recipes.Recipes;
import org.crosslens.workbench.recipes.Stopping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tiny masked autoencoder from a recipe, all the way: one layer a half, pictures of 32 px.
class MaeCourseTest {
  private static final String TINY =
      """
      {"family": "mae", "seed": 2, "batch": 16, "masked": 0.75, "weight_decay": 0.01,
       "pictures": 100, "picture": 32, "patch": 8,
       "encoder": {"width": 32, "layers": 1, "heads": 2},
       "decoder": {"width": 16, "layers": 1, "heads": 2},
       "steps": 160, "climb": 5, "rate": 1e-2}
      """;

  @BeforeEach
  void open() {
    TestEngine.open();
  }

  @Test
  void aTinyModelLearnsAndResumesToTheSameBits(@TempDir Path folder) throws IOException {
    Path recipe = Files.writeString(folder.resolve("tiny.json"), TINY);
    Path whole = folder.resolve("whole");
    Recipes.run(recipe, whole, false, Progress.NONE);

    var validation =
        Config.read(whole.resolve("metrics.json")).json().getAsJsonObject("validation");
    // Filling with the mean of what is seen gives 1.
    assertThat(validation.get("mse_ratio").getAsDouble()).isLessThan(0.95);

    Path killed = folder.resolve("killed");
    assertThatThrownBy(() -> Recipes.run(recipe, killed, false, new Stopping(40)))
        .isInstanceOf(Cancelled.class);
    Recipes.run(recipe, killed, true, Progress.NONE);
    assertThat(killed.resolve("model.safetensors"))
        .hasSameBinaryContentAs(whole.resolve("model.safetensors"));
    try (OpenModel open = OpenModel.open(whole)) {
      assertThat(open.model()).isInstanceOf(Reconstructor.class);
    }
  }

  @Test
  void aRecipeThatMakesNoSenseIsTold(@TempDir Path folder) throws IOException {
    assertRefused(folder, TINY.replace("\"patch\": 8", "\"patch\": 7"), "does not divide");
    assertRefused(folder, TINY.replace("\"width\": 16", "\"width\": 18"), "does not divide");
    assertRefused(folder, TINY.replace("0.75", "0"), "share of 0.0");
    assertRefused(folder, TINY.replace("\"pictures\": 100", "\"pictures\": 10"), "10 pictures");
    assertRefused(folder, TINY.replace("\"climb\"", "\"x\": 1, \"climb\""), "'x'");
  }

  private static void assertRefused(Path folder, String recipe, String named) throws IOException {
    Path file = Files.writeString(folder.resolve("recipe.json"), recipe);
    assertThatThrownBy(() -> Recipes.run(file, folder.resolve("out"), false, Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(named);
  }
}
