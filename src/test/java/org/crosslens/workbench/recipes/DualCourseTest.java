package org.crosslens.workbench.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.crosslens.TestEngine;
import org.crosslens.models.DualEncoder;
import org.crosslens.models.OpenModel;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.training.TrainingLog.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A tiny dual encoder on drawn dots of four colours on four grounds.
class DualCourseTest {
  private static final String TINY =
      """
      {"family": "dual-encoder", "seed": 3, "batch": 8, "weight_decay": 0.01,
       "vocabulary": 50, "captions": 2, "held_out": 0.2,
       "model": {"picture": 32, "channels": 4, "blocks": 1, "width": 16, "layers": 1, "heads": 2,
                 "positions": 12, "features": 16},
       "epochs": 14, "climb": 5, "rate": 1e-2}
      """;

  private static final List<Dye> DYES =
      List.of(
          new Dye("red", Color.RED),
          new Dye("green", Color.GREEN),
          new Dye("blue", Color.BLUE),
          new Dye("white", Color.WHITE));

  private record Dye(String name, Color colour) {}

  @BeforeEach
  void open() {
    TestEngine.open();
  }

  @Test
  void aTinyOneLearnsAndResumesToTheSameBits(@TempDir Path folder) throws IOException {
    Path data = folder.resolve("data");
    dots(data, 40);
    Files.writeString(data.resolve("7.png"), "no picture");
    Path whole = folder.resolve("whole");
    assertThat(learn(TINY, data, whole, Progress.NONE))
        .singleElement()
        .asString()
        .contains("7.png");
    Point last = new RunFolder(whole).log().points().getLast();
    assertThat(last.step()).isEqualTo(14 * 2 * (31 / 8)); // a fifth of 39 is held out
    assertThat(last.loss()).isLessThan(1.2); // chance is the logarithm of 8, 2.08
    assertThat(last.measured())
        .containsOnlyKeys(
            "image_to_text_r1", "image_to_text_r3", "text_to_image_r1", "text_to_image_r3");
    assertThat(last.measured().get("text_to_image_r3")).isGreaterThan(0.6); // chance is 3 of 8

    Path killed = folder.resolve("killed");
    assertThatThrownBy(() -> learn(TINY, data, killed, new Stopping(20)))
        .isInstanceOf(Cancelled.class);
    learn(TINY, data, killed, Progress.NONE);
    assertThat(killed.resolve("model.safetensors"))
        .hasSameBinaryContentAs(whole.resolve("model.safetensors"));

    try (OpenModel open = OpenModel.open(whole)) {
      DualEncoder model = (DualEncoder) open.model();
      assertThat(model.scale()).isCloseTo(1 / 0.07, within(8.0)).isNotEqualTo(1 / 0.07);
    }
  }

  @Test
  void tooFewPicturesForABatchAreTold(@TempDir Path folder) throws IOException {
    Path data = folder.resolve("data");
    dots(data, 9);
    assertThatThrownBy(() -> learn(TINY, data, folder.resolve("out"), Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("9 usable pictures");
  }

  private static void dots(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    List<String> lines = new ArrayList<>(List.of("image,caption"));
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < count; i++) {
      Dye dot = DYES.get(random.nextInt(4));
      Dye ground = DYES.get(random.nextInt(4));
      BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = picture.createGraphics();
      g.setColor(ground.colour.darker());
      g.fillRect(0, 0, 40, 30);
      g.setColor(dot.colour);
      g.fillOval(random.nextInt(20), random.nextInt(10), 20, 20);
      g.dispose();
      ImageIO.write(picture, "png", folder.resolve(i + ".png").toFile());
      lines.add(i + ".png,A " + dot.name + " dot on dark " + ground.name + " .");
      lines.add(i + ".png,On " + ground.name + " there is " + dot.name + " .");
    }
    Files.write(folder.resolve("captions.txt"), lines);
  }

  private static List<String> learn(String json, Path data, Path out, Progress progress)
      throws IOException {
    Path recipe = Files.writeString(Files.createDirectories(out).resolve("given.json"), json);
    Recipes.Order order = new Recipes.Order(recipe, data, Path.of("."), out, true);
    return Recipes.run(order, Runnable::run, progress);
  }
}
