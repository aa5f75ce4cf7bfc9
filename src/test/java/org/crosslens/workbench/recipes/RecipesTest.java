package org.crosslens.workbench.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.TestEngine;
import org.crosslens.library.scenes.SceneFolder;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.OpenModel;
import org.crosslens.models.TwoTower;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.training.TrainingLog.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A tiny model from a recipe, all the way: one layer of width 32 over pictures of 32 px.
class RecipesTest {
  private static final String TINY =
      """
      {"family": "clip", "seed": 3, "batch": 32, "shown_patches": 12, "weight_decay": 0.01,
       "vocabulary": 600,
       "model": {"picture": 32, "patch": 8, "width": 32, "layers": 1, "text_layers": 1, "heads": 2,
                 "positions": 40},
       "stages": [
         {"task": "supervised", "scenes": "one_object", "pictures": 600,
          "steps": 10, "climb": 5, "rate": 3e-3, "end_rate": 2e-3},
         {"task": "contrastive", "scenes": "all", "pictures": 600,
          "steps": 160, "climb": 5, "rate": 4e-3, "supervision": 0.01}]}
      """;

  @BeforeEach
  void open() {
    TestEngine.open();
  }

  @Test
  void aTinyModelLearnsAndResumesToTheSameBits(@TempDir Path folder) throws IOException {
    TinyRecipe recipe = new TinyRecipe(TINY, folder);
    Path whole = recipe.run();

    List<Point> points = new RunFolder(whole).log().points();
    assertThat(points.getLast().loss()).isLessThan(2.8); // chance is the logarithm of 32, 3.47
    // Chance is one in a hundred.
    assertThat(points.getLast().measured().get("image_to_text_r1")).isGreaterThan(0.05);
    assertThat(points.getLast().measured().get("text_to_image_r1")).isGreaterThan(0.05);
    assertThat(json(whole.resolve("metrics.json")).get("steps").getAsInt()).isEqualTo(170);
    assertThat(whole.resolve("loss.png")).isNotEmptyFile();
    assertThat(whole.resolve("README.md")).content().contains("text_to_image_r1");

    recipe.assertSameBitsWhenStoppedAt(10, 100);

    try (OpenModel open = OpenModel.open(whole)) {
      assertThat(open.model()).isInstanceOf(TwoTower.class);
      assertThat(((TwoTower) open.model()).pooled(new long[] {0, 7, 9, 1, 1})).isEqualTo(3);
    }
  }

  @Test
  void aFolderOfPicturesIsLearnedFromAndBrokenOnesAreNamed(@TempDir Path folder)
      throws IOException {
    Path data = folder.resolve("data");
    SceneFolder.write(data, new SceneSource(5, Split.TRAIN), 60, 64, Progress.NONE);
    List<String> captions = Files.readAllLines(data.resolve("captions.txt"));
    String first = captions.get(1).substring(0, captions.get(1).indexOf(','));
    Files.writeString(data.resolve(first), "no picture");
    Path recipe = Files.writeString(folder.resolve("tiny.json"), TINY.replace("160", "12"));
    Path out = folder.resolve("out");

    List<String> leftOut = learn(recipe, data, out);

    assertThat(leftOut).singleElement().asString().contains(first);
    List<Point> points = new RunFolder(out).log().points();
    assertThat(points).extracting(Point::phase).containsOnly("contrastive");
    assertThat(points.getLast().measured())
        .containsOnlyKeys("image_to_text_r1", "text_to_image_r1");
    try (OpenModel open = OpenModel.open(out)) {
      assertThat(open.model()).isInstanceOf(TwoTower.class);
    }
  }

  @Test
  void tooFewPicturesForABatchAreTold(@TempDir Path folder) throws IOException {
    Path data = folder.resolve("data");
    SceneFolder.write(data, new SceneSource(5, Split.TRAIN), 22, 64, Progress.NONE);
    Path recipe = new TinyRecipe(TINY, folder).file();
    assertThatThrownBy(() -> learn(recipe, data, folder.resolve("out")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("22 usable pictures");
  }

  @Test
  void aCheckpointOfAnotherRecipeIsTold(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("out");
    Path recipe = new TinyRecipe(TINY, folder).file();
    assertThatThrownBy(() -> Recipes.run(recipe, out, false, new Stopping(10)))
        .isInstanceOf(Cancelled.class);
    Files.writeString(recipe, TINY.replace("\"width\": 32", "\"width\": 24"));
    assertThatThrownBy(() -> Recipes.run(recipe, out, true, Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("another recipe");
  }

  /// `/dev/full` is a disk without room for a single byte.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsToldAndTheCheckpointIsKept(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("out");
    Path recipe = new TinyRecipe(TINY, folder).file();
    assertThatThrownBy(() -> Recipes.run(recipe, out, false, new Stopping(10)))
        .isInstanceOf(Cancelled.class);
    byte[] kept = Files.readAllBytes(out.resolve("checkpoint.safetensors"));
    Path full = Path.of("/dev/full");
    Files.createSymbolicLink(out.resolve(".checkpoint.safetensors.part"), full);
    assertThatThrownBy(() -> Recipes.run(recipe, out, true, new Stopping(30)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("No space left");
    assertThat(out.resolve("checkpoint.safetensors")).hasBinaryContent(kept);
    assertThat(out.resolve(".checkpoint.safetensors.part")).doesNotExist();
  }

  @Test
  void anUnknownKeyIsNamed(@TempDir Path folder) throws IOException {
    TinyRecipe tiny = new TinyRecipe(TINY, folder);
    tiny.assertRefused("\"climb\": 5", "\"climb\": 5, \"clmb\": 1", "'clmb'");
  }

  @Test
  void aSizeThatDoesNotDivideIsNamed(@TempDir Path folder) throws IOException {
    TinyRecipe tiny = new TinyRecipe(TINY, folder);
    tiny.assertRefused("\"patch\": 8", "\"patch\": 7", "does not divide");
    tiny.assertRefused("\"heads\": 2", "\"heads\": 3", "does not divide");
  }

  @Test
  void whatIsMissingOrOfAnotherKindIsNamed(@TempDir Path folder) throws IOException {
    TinyRecipe tiny = new TinyRecipe(TINY, folder);
    tiny.assertRefused("\"seed\": 3, ", "", "lacks 'seed'");
    tiny.assertRefused("\"batch\": 32", "\"batch\": 1.5", "1.5 for 'batch'");
    tiny.assertRefused("one_object", "nothing", "nothing");
    tiny.assertRefused("\"climb\": 5", "\"climb\": 500", "500 of");
    tiny.assertRefused("\"clip\"", "\"clap\"", "'clap'");
    new TinyRecipe("{}", folder).assertRefused("{}", "[]", "JSON");
  }

  private static List<String> learn(Path recipe, Path data, Path out) {
    Recipes.Order order = new Recipes.Order(recipe, data, Path.of("."), out, false);
    return Recipes.run(order, Runnable::run, Progress.NONE);
  }

  private static JsonObject json(Path file) throws IOException {
    return new Gson().fromJson(Files.readString(file), JsonObject.class);
  }
}
