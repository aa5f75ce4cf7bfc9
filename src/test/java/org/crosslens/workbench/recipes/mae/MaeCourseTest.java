package org.crosslens.workbench.recipes.mae;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.crosslens.TestEngine;
import org.crosslens.checkpoint.Config;
import org.crosslens.models.OpenModel;
import org.crosslens.models.Reconstructor;
import org.crosslens.workbench.recipes.TinyRecipe;
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
    TinyRecipe recipe = new TinyRecipe(TINY, folder);
    Path whole = recipe.run();

    var validation =
        Config.read(whole.resolve("metrics.json")).json().getAsJsonObject("validation");
    // Filling with the mean of what is seen gives 1.
    assertThat(validation.get("mse_ratio").getAsDouble()).isLessThan(0.95);

    recipe.assertSameBitsWhenStoppedAt(40);
    try (OpenModel open = OpenModel.open(whole)) {
      assertThat(open.model()).isInstanceOf(Reconstructor.class);
    }
  }

  @Test
  void aRecipeThatMakesNoSenseIsTold(@TempDir Path folder) throws IOException {
    TinyRecipe tiny = new TinyRecipe(TINY, folder);
    tiny.assertRefused("\"patch\": 8", "\"patch\": 7", "does not divide");
    tiny.assertRefused("\"width\": 16", "\"width\": 18", "does not divide");
    tiny.assertRefused("0.75", "0", "share of 0.0");
    tiny.assertRefused("\"pictures\": 100", "\"pictures\": 10", "10 pictures");
    tiny.assertRefused("\"climb\"", "\"x\": 1, \"climb\"", "'x'");
  }
}
