package org.crosslens.workbench.recipes.vilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosslens.TestEngine;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.SafeTensorsWriter;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.inputs.RgbImage;
import org.crosslens.inputs.TextBatch;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.layers.Probe;
import org.crosslens.layers.RandomWeights;
import org.crosslens.library.scenes.SceneQuestions;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.Clip;
import org.crosslens.models.Inputs;
import org.crosslens.models.OpenModel;
import org.crosslens.models.ViltAnswerer;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.recipes.Patches;
import org.crosslens.workbench.recipes.Recipes;
import org.crosslens.workbench.recipes.ScenePictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tiny ViLT from a recipe, all the way: two layers of width 32 over pictures of 32 px, on a
/// tower of one layer that has learned nothing.
class ViltCourseTest {
  private static final String CLIP =
      """
      {"model_type": "clip", "projection_dim": 8,
       "vision_config": {"hidden_size": 32, "intermediate_size": 128, "num_hidden_layers": 1,
                         "num_attention_heads": 2, "image_size": 32, "patch_size": 8},
       "text_config": {"hidden_size": 8, "intermediate_size": 8, "num_hidden_layers": 1,
                       "num_attention_heads": 1, "vocab_size": 9, "max_position_embeddings": 9}}
      """;

  private static final String TINY =
      """
      {"family": "vilt", "seed": 3, "weight_decay": 0.01, "tower": "TOWER", "pictures": 200,
       "model": {"picture": 32, "patch": 8, "width": 32, "layers": 2, "heads": 2, "positions": 40},
       "stages": [
         {"teaches": "rest", "batch": 24, "shown_patches": 10, "supervision": 0.01, "grounding": 0.1, "nouns": 0.1,
          "steps": 30, "climb": 3, "rate": 1e-2, "end_rate": 1e-2},
         {"teaches": "all", "batch": 24, "shown_patches": 16, "steps": 30, "climb": 3, "rate": 5e-3}]}
      """;

  private final Path folder;
  private final String recipe;

  ViltCourseTest(@TempDir Path folder) throws IOException {
    TestEngine.open();
    this.folder = folder;
    Path tower = Files.createDirectory(folder.resolve("tower"));
    recipe = TINY.replace("TOWER", tower.toString());
    Files.writeString(tower.resolve("config.json"), CLIP);
    try (NDManager manager = NDManager.newBaseManager()) {
      RandomWeights weights = new RandomWeights(manager, 1);
      new Clip(new Config("config.json", JsonParser.parseString(CLIP).getAsJsonObject()), weights);
      SafeTensorsWriter.write(
          tower.resolve("model.safetensors"), weights.tensors(), SafeTensorsWriter.Storage.F32);
    }
  }

  private Path trained(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("recipe.json"), json);
    Path out = folder.resolve("out");
    Recipes.run(file, out, false, Progress.NONE);
    return out;
  }

  @Test
  void aTinyModelLearnsAndLoads() throws IOException {
    Path out = trained(recipe);
    JsonObject metrics = Config.read(out.resolve("metrics.json")).json();
    assertThat(metrics.get("loss").getAsDouble()).isLessThan(2.8); // at first 4.1, log of 61
    assertThat(metrics.getAsJsonObject("validation").keySet())
        .containsOnly("yes_no", "colour", "count", "where", "what");
    try (OpenModel open = OpenModel.open(out);
        NDManager run = open.manager().newSubManager();
        Tokenizer tokenizer = Tokenizer.of(out)) {
      ViltAnswerer model = (ViltAnswerer) open.model();
      assertThat(model.answers()).isEqualTo(SceneQuestions.ANSWERS);
      assertThat(model.text().positions()).isEqualTo(40);
      sameAsInTraining(model, PictureProcessor.of(out), tokenizer, run);
    }
  }

  /// What the processor gives of a picture is what training cut into patches.
  private static void sameAsInTraining(
      ViltAnswerer model, PictureProcessor processor, Tokenizer tokenizer, NDManager run) {
    ScenePictures pictures = new ScenePictures(new SceneSource(1, Split.TEST), 1, 32);
    Patches all = new Patches(4, 8, 16);
    QuestionBatch batch = new QuestionBatches(pictures, all, 1, 0, 0, 0, tokenizer).all(0, 1);
    TextBatch pieces = batch.pieces();
    NDArray ids = pieces.inputIds(run);
    NDArray attended = pieces.attentionMask(run);
    NDArray cut = model.logits(model.states(batch.patches().on(run), ids, attended, Probe.NONE));

    RgbImage picture = new RgbImage(32, 32, pictures.get(0).rgb());
    PictureBatch seen =
        processor.batch(List.of(picture, picture, picture, picture, picture, picture));
    NDArray pixels = seen.pixelValues(run);
    NDArray whole = model.answerLogits(pixels, seen.pixelMask(run), ids, attended, Probe.NONE);
    assertThat(whole.sub(cut).abs().max().getFloat()).isLessThan(1e-4f);
  }

  @Test
  void layersBeyondTheTowersBeginByChangingNothing() throws IOException {
    String still = recipe.replace("1e-2", "1e-30").replace("5e-3", "1e-30");
    try (OpenModel open = OpenModel.open(trained(still));
        NDManager run = open.manager().newSubManager()) {
      NDArray pixels = run.ones(new Shape(1, 3, 32, 32));
      var states =
          open.outputs(
              new Inputs(
                  Map.of("pixel_values", pixels, "input_ids", run.create(new long[][] {{2, 3}}))));
      assertThat(states.get("hidden_states.2")).isEqualTo(states.get("hidden_states.1"));
    }
  }

  @Test
  void whatDoesNotFitIsTold() {
    assertRefused(recipe.replace("\"shown_patches\": 10", "\"shown_patches\": 17"), "17 of 16");
    assertRefused(recipe.replace("\"pictures\": 200", "\"pictures\": 20"), "batches of 24");
    assertRefused(recipe.replace("\"heads\": 2", "\"heads\": 3"), "does not divide");
    assertRefused(recipe.replace("\"width\": 32", "\"width\": 16"), "does not fit");
    assertRefused(recipe.replace("\"grounding\"", "\"gronding\""), "gronding");
  }

  private void assertRefused(String json, String named) {
    assertThatThrownBy(() -> trained(json)).isInstanceOf(Problem.class).hasMessageContaining(named);
  }
}
