package org.crosslens.workbench.recipes.bert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.crosslens.TestEngine;
import org.crosslens.checkpoint.Config;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.MaskFiller;
import org.crosslens.models.OpenModel;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.recipes.Entries;
import org.crosslens.workbench.recipes.Recipes;
import org.crosslens.workbench.recipes.TinyRecipe;
import org.crosslens.workbench.recipes.WordPieceJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tiny BERT from a recipe, all the way: one layer of width 32.
class BertCourseTest {
  private static final String TINY =
      """
      {"family": "bert", "seed": 2, "batch": 24, "masked": 0.15, "weight_decay": 0.01,
       "scenes": 500, "model": {"width": 32, "layers": 1, "heads": 2, "positions": 40},
       "steps": 120, "climb": 5, "rate": 1e-2}
      """;

  @BeforeEach
  void open() {
    TestEngine.open();
  }

  @Test
  void aTinyModelLearnsAndResumesToTheSameBits(@TempDir Path folder) throws IOException {
    TinyRecipe recipe = new TinyRecipe(TINY, folder);
    Path whole = recipe.run();

    var metrics = Config.read(whole.resolve("metrics.json")).json();
    assertThat(metrics.get("loss").getAsDouble()).isLessThan(4.6); // it begins near 5.4
    assertThat(metrics.getAsJsonObject("validation").keySet())
        .containsExactly("masked_word_accuracy", "masked_word_best");

    recipe.assertSameBitsWhenStoppedAt(60);
    try (OpenModel open = OpenModel.open(whole)) {
      assertThat(open.model()).isInstanceOf(MaskFiller.class);
    }
  }

  @Test
  void aTenthOfThePiecesAskedForStayAndATenthAreReplaced(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("tokenizer.json"), WordPieceJson.ofScenes().toString());
    Files.writeString(
        folder.resolve("tokenizer_config.json"), WordPieceJson.settings(40).toString());
    BertRecipe recipe = BertRecipe.of(entries(folder));
    try (Tokenizer tokenizer = Tokenizer.of(folder)) {
      MaskedBatches batches = new MaskedBatches(recipe, new SceneSource(2, Split.TRAIN), tokenizer);
      long mask = tokenizer.number(WordPieceJson.MASK);
      int[] counts = new int[3]; // masked, left, replaced
      for (int step = 0; step < 60; step++) {
        MaskedBatch batch = batches.batch(step);
        for (int row = 0; row < recipe.batch(); row++) {
          long[] wanted = batch.wanted()[row];
          long[] ids = batch.ids()[row];
          assertThat(wanted[0]).isEqualTo(-1); // [CLS] is never asked for
          IntStream.range(0, wanted.length)
              .filter(i -> wanted[i] >= 0)
              .forEach(i -> counts[ids[i] == mask ? 0 : ids[i] == wanted[i] ? 1 : 2]++);
        }
      }
      double all = IntStream.of(counts).sum();
      assertThat(counts[0] / all).isBetween(0.75, 0.85);
      assertThat(counts[1] / all).isBetween(0.07, 0.13);
      assertThat(counts[2] / all).isBetween(0.07, 0.13);
    }
  }

  @Test
  void aRecipeThatMakesNoSenseIsTold(@TempDir Path folder) throws IOException {
    TinyRecipe tiny = new TinyRecipe(TINY, folder);
    tiny.assertRefused("\"heads\": 2", "\"heads\": 3", "do not divide");
    tiny.assertRefused("0.15", "1.5", "share of 1.5");
    tiny.assertRefused("\"scenes\"", "\"scens\"", "lacks 'scenes'");
    tiny.assertRefused("\"climb\": 5", "\"climb\": 5, \"x\": 1", "'x'");
  }

  @Test
  void itLearnsFromDrawnScenesAlone(@TempDir Path folder) throws IOException {
    Recipes.Order order =
        new Recipes.Order(
            new TinyRecipe(TINY, folder).file(), folder, folder, folder.resolve("out"), false);
    assertThatThrownBy(() -> Recipes.run(order, Runnable::run, Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("drawn scenes alone");
  }

  private static Entries entries(Path folder) throws IOException {
    Entries entries = new Entries("tiny", Config.read(new TinyRecipe(TINY, folder).file()).json());
    entries.word("family"); // asked for before the course is chosen
    return entries;
  }
}
