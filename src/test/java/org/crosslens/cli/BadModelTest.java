package org.crosslens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.crosslens.TinyEncoders;
import org.crosslens.TinyModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model folder in which something is wrong ends a command with a sentence that says what.
class BadModelTest {
  private final Shell shell = new Shell();
  private Path folder;
  private Path model;

  @BeforeEach
  void makeModel(@TempDir Path temporary) throws IOException {
    folder = temporary;
    model = TinyModel.in(folder.resolve("model"));
    TinyModel.picture(folder.resolve("red.png"), Color.RED);
    Files.writeString(folder.resolve("captions.txt"), "red\n");
  }

  private Object[] compare() {
    return new Object[] {
      "compare",
      model,
      "--images",
      folder.resolve("red.png"),
      "--captions",
      folder.resolve("captions.txt"),
      "--out",
      folder.resolve("never.csv")
    };
  }

  private void fails(String... parts) {
    shell.fails(List.of(parts), compare());
    assertThat(folder.resolve("never.csv")).doesNotExist();
  }

  private void change(String file, String from, String to) throws IOException {
    String text = Files.readString(model.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(model.resolve(file), text.replace(from, to));
  }

  @Test
  void aConfigWithoutAFieldThatIsNeeded() throws IOException {
    change("config.json", "\"model_type\": \"clip\",", "");
    fails("config.json", "'model_type'");
  }

  @Test
  void weightsThatAreMissing() throws IOException {
    change("config.json", "\"num_hidden_layers\": 2", "\"num_hidden_layers\": 3");
    fails("lack", "layers.2");
  }

  @Test
  void weightsThatAreLeftOver() throws IOException {
    change("config.json", "\"num_hidden_layers\": 2", "\"num_hidden_layers\": 1");
    fails("no use for", "layers.1");
  }

  @Test
  void aHeaderThatLies() throws IOException {
    byte[] bytes = Files.readAllBytes(model.resolve("model.safetensors"));
    Arrays.fill(bytes, 0, 7, (byte) -1);
    Files.write(model.resolve("model.safetensors"), bytes);
    fails("model.safetensors");
  }

  @Test
  void aShardThatIsCutOff() throws IOException {
    byte[] bytes = Files.readAllBytes(model.resolve("model.safetensors"));
    Files.write(model.resolve("a.safetensors"), Arrays.copyOf(bytes, bytes.length - 100));
    Files.delete(model.resolve("model.safetensors"));
    Files.writeString(
        model.resolve("model.safetensors.index.json"),
        "{\"weight_map\": {\"logit_scale\": \"a.safetensors\"}}");
    fails("a.safetensors", "cut off");
  }

  @Test
  void aPickleThatWouldRunACommand() throws IOException {
    Files.delete(model.resolve("model.safetensors"));
    Files.write(
        model.resolve("pytorch_model.bin"),
        "\u0080\u0002cos\nsystem\n(S'false'\ntR.".getBytes(StandardCharsets.ISO_8859_1));
    fails("pytorch_model.bin", "os.system");
  }

  @Test
  void aTokenizerOfAnotherModel() throws IOException {
    change("tokenizer.json", "\"~\":93", "\"~\":93,\"~~\":200");
    fails("tokenizer knows 201 pieces", "104");
  }

  @Test
  void aFolderWithoutATokenizer() throws IOException {
    model = TinyEncoders.copy("clip-new-eos", folder.resolve("bare"));
    fails("no tokenizer", "tokenizer.json");
  }

  @Test
  void aProcessorThatGivesAnotherSizeThanTheModelSees() throws IOException {
    change("preprocessor_config.json", "\"height\": 30", "\"height\": 12");
    fails("patches", "preprocessor_config.json");
  }

  @Test
  void aProcessorThatLeavesPicturesOfDifferentSizes() throws IOException {
    Files.writeString(
        model.resolve("preprocessor_config.json"),
        "{\"image_processor_type\": \"CLIPImageProcessor\", \"do_resize\": false,"
            + " \"do_center_crop\": false}");
    ImageIO.write(
        new BufferedImage(90, 30, BufferedImage.TYPE_INT_RGB),
        "png",
        folder.resolve("wide.png").toFile());
    shell.fails(
        List.of("different sizes"),
        "compare",
        model,
        "--images",
        folder,
        "--out",
        folder.resolve("never.csv"));
  }
}
