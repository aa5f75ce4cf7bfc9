package org.crosslens.workbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosslens.TinyEncoders;
import org.crosslens.TinyModel;
import org.crosslens.library.scenes.SceneList;
import org.crosslens.library.scenes.SceneRecord;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Workbench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalisingTest {
  private static final int SCENES = 3;

  @TempDir private Path folder = Path.of("");
  private Workbench workbench = new Workbench(Path.of(System.getProperty("crosslens.home")));

  @BeforeEach
  void draw() {
    workbench.library().draw(folder.resolve("scenes"), 2, SCENES, "test", Progress.NONE);
  }

  @AfterEach
  void close() {
    workbench.close();
  }

  private Map<String, Double> shares(Path model) {
    LoadedModel loaded = workbench.load(model.toString(), Progress.NONE);
    return workbench.evaluating().localisation(loaded, folder.resolve("scenes"), Progress.NONE);
  }

  @Test
  void twoTowersAreAskedForEachKind() throws IOException {
    List<SceneRecord> all = SceneList.read(folder.resolve("scenes"));
    List<SceneRecord> single = all.stream().filter(s -> s.objects().size() == 1).toList();
    long pairs = all.stream().filter(s -> s.groups().size() == 2).count();
    Map<String, Double> shares = shares(TinyModel.in(folder.resolve("clip")));
    assertThat(shares)
        .containsOnlyKeys(
            "pointing_game_raw",
            "pointing_game_rollout",
            "pointing_game_relevance",
            "pointing_game_grad_input",
            "pointing_game_centre",
            "n_one_object",
            "two_object_relevance",
            "n_two_object")
        .containsEntry("n_one_object", (double) single.size())
        .containsEntry("n_two_object", 2.0 * pairs);
    assertThat(shares.get("pointing_game_centre")).isCloseTo(centred(single), within(1e-9));
    shares.forEach((name, share) -> assertThat(share).as(name).isBetween(0.0, 2.0 * SCENES));
  }

  private static double centred(List<SceneRecord> scenes) {
    return scenes.stream()
        .mapToInt(
            scene -> {
              Rectangle box = scene.main().rectangle();
              return box.contains(scene.size() / 2, scene.size() / 2) ? 1 : 0;
            })
        .average()
        .orElseThrow();
  }

  @Test
  void captionersAreAskedForTheWordOfTheKind() throws IOException {
    Path model = TinyEncoders.copy("blip-caption", folder.resolve("blip"));
    Files.write(model.resolve("vocab.txt"), TinyEncoders.vocabulary());
    assertThat(shares(model)).containsKeys("pointing_game_cross", "two_object_relevance");
  }

  @Test
  void aModelThatCannotBeAskedSaysSo() throws IOException {
    Path model = TinyEncoders.bert(folder.resolve("bert"));
    assertThatThrownBy(() -> shares(model))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("cannot be asked");
  }
}
