package org.crosslens.library.scenes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.WholeFile;

/// Writes scenes as a folder of pictures with `captions.txt` (Flickr form) and `scenes.jsonl`.
public final class SceneFolder {
  /// Pixels a side of a picture where nobody asks for another size.
  public static final int SIZE = 192;

  private static final int DEMO_SIZE = 384;

  /// The lab's dialogue, a line a turn.
  private static final String DIALOGUE =
      """
      Cats don't usually
      like water
      but this one likes paint
      quite a lot
      """;

  private final Path folder;
  private final int size;
  private final StringBuilder captions = new StringBuilder();
  private final StringBuilder scenes = new StringBuilder();

  private SceneFolder(Path folder, int size) {
    this.folder = folder;
    this.size = size;
  }

  /// Writes the first `count` scenes of a source. Each file appears whole or not at all; the two
  /// lists appear after the pictures they name.
  ///
  /// @param size pixels a side
  /// @throws Problem if the folder cannot be written
  public static void write(
      Path folder, SceneSource source, int count, int size, Progress progress) {
    writing(
        folder,
        size,
        out -> {
          for (int i = 0; i < count; i++) {
            progress.check();
            out.add(String.format(Locale.ROOT, "scene-%05d.png", i), source.scene(i));
            progress.step(i + 1L, count, "scenes drawn");
          }
          out.save(SceneList.NAME, out.scenes.toString().getBytes(StandardCharsets.UTF_8));
        });
  }

  /// Writes the demo: 24 pictures with a caption each, and the lab's dialogue in `dialogue.txt`.
  ///
  /// @throws Problem if the folder cannot be written
  public static void writeDemo(Path folder) {
    writing(
        folder,
        DEMO_SIZE,
        out -> {
          for (DemoScene demo : DemoScene.all()) {
            String name = demo.name() + ".png";
            out.save(name, png(SceneArtist.draw(demo.scene(), DEMO_SIZE)));
            out.line(name, demo.caption());
          }
          out.save("dialogue.txt", DIALOGUE.getBytes(StandardCharsets.UTF_8));
        });
  }

  /// What is written between the head of the captions and their end.
  private interface Content {
    void write(SceneFolder out) throws IOException;
  }

  private static void writing(Path folder, int size, Content content) {
    try {
      SceneFolder out = new SceneFolder(Files.createDirectories(folder), size);
      out.line("image", "caption");
      content.write(out);
      out.save("captions.txt", out.captions.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Problem(
          "The scenes could not be written to " + folder + WholeFile.why(e) + ".",
          "Choose a folder that can be written and has room.",
          e);
    }
  }

  private void add(String name, Scene scene) throws IOException {
    save(name, png(SceneArtist.draw(scene, size)));
    SceneRecord written = SceneRecord.of(name, scene, size);
    for (String caption : written.captions()) {
      line(name, caption);
    }
    scenes.append(SceneList.line(written)).append('\n');
  }

  private void line(String... fields) throws IOException {
    CSVFormat.DEFAULT
        .builder()
        .setRecordSeparator('\n')
        .get()
        .printRecord(captions, (Object[]) fields);
  }

  private void save(String name, byte[] bytes) throws IOException {
    WholeFile.write(folder.resolve(name), part -> Files.write(part, bytes));
  }

  /// A picture as the bytes of a PNG file.
  static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    }
    return bytes.toByteArray();
  }
}
