package org.crosslens.workbench.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.TestEngine;
import org.crosslens.models.BlipCaptioner;
import org.crosslens.models.OpenModel;
import org.crosslens.models.VitClassifier;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.training.TrainingLog.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tiny models whose recipes begin with a picture tower, all the way: one layer of width 32 over
/// pictures of 32 px.
class TowerCoursesTest {
  private static final String TINY =
      """
      {"family": "FAMILY", "seed": 3, "batch": 16, "weight_decay": 0.01, "tower": "",
       "model": {"picture": 32, "patch": 8, "width": 32, "layers": 1, "heads": 2 MORE},
       "stages": [
         {"teaches": "all", "scenes": "one_object", "pictures": 100, "shown_patches": 10,
          "steps": 40, "climb": 5, "rate": 1e-2},
         {"teaches": "rest", "scenes": "one_object", "pictures": 100, "shown_patches": 16,
          "steps": 5, "climb": 1, "rate": 1e-4}]}
      """;

  private static final String BLIP =
      TINY.replace("FAMILY", "blip").replace(" MORE", ", \"text_layers\": 1, \"positions\": 30");
  private static final String VIT = TINY.replace("FAMILY", "vit").replace(" MORE", "");

  @BeforeEach
  void open() {
    TestEngine.open();
  }

  @Test
  void aTinyCaptionerLearnsToSpeak(@TempDir Path folder) throws IOException {
    Path out = trained(BLIP, folder);
    List<Point> points = new RunFolder(out).log().points();
    assertThat(points.getLast().loss()).isLessThan(2.5); // it begins near the logarithm of 330, 5.8
    assertThat(points.getLast().measured())
        .containsOnlyKeys("kinds", "colours", "counts", "relations", "grammatical");
    try (OpenModel open = OpenModel.open(out)) {
      BlipCaptioner model = (BlipCaptioner) open.model();
      assertThat(model.rules().stopIds()).containsExactly(3L);
      assertThat(model.rules().maxLength()).isEqualTo(30);
    }
  }

  @Test
  void aTinyClassifierLearnsTheSettings(@TempDir Path folder) throws IOException {
    Path out = trained(VIT, folder);
    Point last = new RunFolder(out).log().points().getLast();
    assertThat(last.measured().get("setting_accuracy")).isGreaterThan(0.4); // chance: one in eight
    try (OpenModel open = OpenModel.open(out)) {
      assertThat(((VitClassifier) open.model()).labels())
          .hasSize(SceneClasses.COUNT)
          .contains("cat", "under water");
    }
  }

  @Test
  void aTowerThatIsMissingOrOfOtherSizesIsTold(@TempDir Path folder) {
    assertThatThrownBy(() -> trained(VIT.replace("\"\"", "\"nowhere\""), folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("nowhere");
    String large = VIT.replace("\"\"", "\"assets/models/clip-scenes\"");
    assertThatThrownBy(() -> trained(large, folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("does not fit");
  }

  @Test
  void moreShownThanThereIsIsTold(@TempDir Path folder) {
    assertThatThrownBy(() -> trained(VIT.replace("16,\n", "17,\n"), folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("17 of 16 patches");
  }

  private static Path trained(String recipe, Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("recipe.json"), recipe);
    Path out = folder.resolve("out");
    Recipes.run(file, out, false, Progress.NONE);
    return out;
  }
}
