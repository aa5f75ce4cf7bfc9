package org.crosslens.library.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneFolderTest {
  private final Path folder;

  SceneFolderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void writesPicturesCaptionsAndScenesThatAreReadBack() throws IOException {
    SceneSource source = new SceneSource(5, Split.TEST);
    SceneFolder.write(folder, source, 6, 96, Progress.NONE);
    List<SceneRecord> scenes = SceneList.read(folder);
    List<String> captions = Files.readAllLines(folder.resolve("captions.txt"));
    assertThat(captions).hasSize(1 + 6 * 5).startsWith("image,caption");
    for (int i = 0; i < 6; i++) {
      Scene scene = source.scene(i);
      SceneRecord read = scenes.get(i);
      assertThat(read).isEqualTo(SceneRecord.of("scene-0000" + i + ".png", scene, 96));
      assertThat(captions.get(1 + 5 * i))
          .isEqualTo(read.image() + "," + SceneGrammar.fullSentence(scene));
      BufferedImage picture = ImageIO.read(folder.resolve(read.image()).toFile());
      assertThat(picture.getRGB(0, 0, 96, 96, null, 0, 96))
          .isEqualTo(SceneArtist.draw(scene, 96).getRGB(0, 0, 96, 96, null, 0, 96));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(6 + 2);
    }
  }

  @Test
  void oneObjectIsMainAndItIsTheLargest() {
    SceneFolder.write(folder, new SceneSource(8, Split.TRAIN), 20, 64, Progress.NONE);
    for (SceneRecord scene : SceneList.read(folder)) {
      assertThat(scene.objects()).filteredOn(SceneRecord.Seen::main).hasSize(1);
      Rectangle main = scene.main().rectangle();
      for (SceneRecord.Seen seen : scene.objects()) {
        Rectangle box = seen.rectangle();
        // Boxes of whole pixels differ from the exact ones by up to a pixel a side.
        assertThat(box.width * box.height)
            .isLessThanOrEqualTo((main.width + 1) * (main.height + 1));
        assertThat(new Rectangle(64, 64).contains(box)).isTrue();
      }
    }
  }

  @Test
  void cancelledWorkLeavesNoLists() {
    Progress impatient =
        new Progress() {
          private boolean enough;

          @Override
          public void step(long done, long of, String what) {
            enough = done == 2;
          }

          @Override
          public boolean cancelled() {
            return enough;
          }
        };
    SceneSource source = new SceneSource(5, Split.TEST);
    assertThatThrownBy(() -> SceneFolder.write(folder, source, 6, 48, impatient))
        .isInstanceOf(Cancelled.class);
    assertThat(folder.resolve("scene-00001.png")).exists();
    assertThat(folder.resolve("scene-00002.png")).doesNotExist();
    assertThat(folder.resolve("captions.txt")).doesNotExist();
  }

  @Test
  void folderThatCannotBeWrittenIsAProblem() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    SceneSource source = new SceneSource(5, Split.TEST);
    assertThatThrownBy(() -> SceneFolder.write(file, source, 1, 48, Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void brokenListIsAProblemThatNamesTheLine() throws IOException {
    SceneFolder.write(folder, new SceneSource(5, Split.TEST), 1, 48, Progress.NONE);
    Path list = folder.resolve(SceneList.NAME);
    Files.writeString(list, Files.readString(list) + "{\"image\":\"x.png\"}\n");
    assertThatThrownBy(() -> SceneList.read(folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void bundledDemoIsWhatTheProgramDraws() throws IOException {
    Path bundled = Path.of("assets/samples");
    SceneFolder.writeDemo(folder);
    for (String list : List.of("captions.txt", "dialogue.txt")) {
      assertThat(folder.resolve(list)).hasSameTextualContentAs(bundled.resolve(list));
    }
    assertThat(DemoScene.all()).hasSize(24);
    assertThat(DemoScene.all()).extracting(DemoScene::caption).doesNotHaveDuplicates();
    for (DemoScene demo : DemoScene.all()) {
      BufferedImage drawn = ImageIO.read(folder.resolve(demo.name() + ".png").toFile());
      BufferedImage kept = ImageIO.read(bundled.resolve(demo.name() + ".png").toFile());
      assertThat(meanDifference(drawn, kept)).as(demo.name()).isLessThan(1);
      assertThat(SceneGrammar.parse(demo.caption())).anyMatch(s -> s.agrees(demo.scene()));
    }
  }

  /// In steps of 255; another Java may round its edges otherwise.
  private static double meanDifference(BufferedImage a, BufferedImage b) {
    assertThat(a.getWidth()).isEqualTo(b.getWidth());
    double sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        int p = a.getRGB(x, y);
        int q = b.getRGB(x, y);
        sum += Math.abs((p & 255) - (q & 255)) + Math.abs((p >> 8 & 255) - (q >> 8 & 255));
      }
    }
    return sum / (2.0 * a.getWidth() * a.getHeight());
  }
}
