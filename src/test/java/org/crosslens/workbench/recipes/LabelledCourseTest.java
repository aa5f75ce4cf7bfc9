package org.crosslens.workbench.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.crosslens.TestEngine;
import org.crosslens.models.OpenModel;
import org.crosslens.models.VitClassifier;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.training.TrainingLog.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tiny ViT on folders of drawn dots whose place is their class.
class LabelledCourseTest {
  private static final String TINY =
      """
      {"family": "vit-labelled", "seed": 3, "batch": 10, "weight_decay": 0.01,
       "model": {"picture": 16, "patch": 4, "width": 16, "layers": 1, "heads": 2},
       "epochs": 14, "climb": 6, "rate": 6e-3}
      """;

  @BeforeEach
  void open() {
    TestEngine.open();
  }

  @Test
  void classesAreLearnedAndBrokenPicturesAreNamed(@TempDir Path folder) throws IOException {
    Path data = folder.resolve("data");
    dots(data.resolve("train"), 20);
    dots(data.resolve("test"), 6);
    Files.writeString(data.resolve("train/left/broken.png"), "no picture");
    byte[] whole = Files.readAllBytes(data.resolve("train/left/0.png"));
    Files.write(data.resolve("train/right/half.png"), java.util.Arrays.copyOf(whole, 60));
    Files.createDirectories(data.resolve("test/elsewhere"));
    Path out = folder.resolve("out");

    List<String> leftOut = learn(TINY, data, out, Progress.NONE);

    assertThat(leftOut).hasSize(3);
    assertThat(leftOut).anyMatch(said -> said.contains("broken.png"));
    assertThat(leftOut).anyMatch(said -> said.contains("half.png"));
    assertThat(leftOut).anyMatch(said -> said.contains("elsewhere"));
    Point last = new RunFolder(out).log().points().getLast();
    assertThat(last.step()).isEqualTo(14 * 40 / 10);
    assertThat(last.loss()).isLessThan(0.4); // chance is the logarithm of 2, 0.69
    assertThat(last.measured().get("accuracy")).isGreaterThan(0.9);
    try (OpenModel open = OpenModel.open(out)) {
      assertThat(((VitClassifier) open.model()).labels()).containsExactly("left", "right");
    }
    assertThat(out.resolve("README.md")).content().contains("a folder of pictures");
  }

  @Test
  void withoutATestFolderAFifthIsHeldOutAndAResumedRunEndsTheSame(@TempDir Path folder)
      throws IOException {
    Path data = folder.resolve("data");
    dots(data, 25);
    Path whole = folder.resolve("whole");
    learn(TINY, data, whole, Progress.NONE);
    assertThat(new RunFolder(whole).log().points().getLast().step()).isEqualTo(14 * 40 / 10);

    Path killed = folder.resolve("killed");
    assertThatThrownBy(() -> learn(TINY, data, killed, new Stopping(20)))
        .isInstanceOf(Cancelled.class);
    learn(TINY, data, killed, Progress.NONE);
    assertThat(killed.resolve("model.safetensors"))
        .hasSameBinaryContentAs(whole.resolve("model.safetensors"));
  }

  @Test
  void aFolderWithoutClassesOrWithTooFewPicturesIsTold(@TempDir Path folder) throws IOException {
    dots(folder.resolve("one"), 4);
    assertThatThrownBy(() -> learn(TINY, folder.resolve("one/left"), folder, Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("0 classes");
    assertThatThrownBy(() -> learn(TINY, folder.resolve("one"), folder, Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("7 examples for a batch of 10");
  }

  @Test
  void withoutDataTheRecipeSaysWhatItNeeds(@TempDir Path folder) throws IOException {
    Path recipe = Files.writeString(folder.resolve("recipe.json"), TINY);
    assertThatThrownBy(() -> Recipes.run(recipe, folder.resolve("out"), false, Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("a folder for each class");
  }

  @Test
  void anEpochShowsEachPictureOnce() {
    Epochs epochs = new Epochs(30, 10, 5);
    int[] first = IntStream.range(0, 3).flatMap(i -> IntStream.of(epochs.chosen(i))).toArray();
    int[] second = IntStream.range(3, 6).flatMap(i -> IntStream.of(epochs.chosen(i))).toArray();
    assertThat(first).containsExactlyInAnyOrder(IntStream.range(0, 30).toArray());
    assertThat(second).containsExactlyInAnyOrder(first).isNotEqualTo(first);
  }

  private static void dots(Path folder, int count) throws IOException {
    SplittableRandom random = new SplittableRandom(count);
    for (String side : List.of("left", "right")) {
      Path inside = Files.createDirectories(folder.resolve(side));
      for (int i = 0; i < count; i++) {
        BufferedImage picture = new BufferedImage(24, 24, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(Color.WHITE);
        g.fillOval((side.equals("left") ? 0 : 12) + random.nextInt(6), random.nextInt(18), 6, 6);
        g.dispose();
        ImageIO.write(picture, "png", inside.resolve(i + ".png").toFile());
      }
    }
  }

  private static List<String> learn(String json, Path data, Path out, Progress progress)
      throws IOException {
    Path recipe = Files.writeString(Files.createDirectories(out).resolve("given.json"), json);
    Recipes.Order order = new Recipes.Order(recipe, data, Path.of("."), out, true);
    return Recipes.run(order, Runnable::run, progress);
  }
}
