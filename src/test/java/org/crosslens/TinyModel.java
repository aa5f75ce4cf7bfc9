package org.crosslens;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// A folder with a CLIP of a few thousand random weights and a tokenizer that reads ASCII letter by
/// letter, and pictures to try it on.
public final class TinyModel {
  private static final Path FIXTURE = Path.of("src/test/resources/fixtures/models/clip-new-eos");

  private TinyModel() {}

  /// Makes the folder; it loads as any published model does.
  public static Path in(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String file : new String[] {"config.json", "model.safetensors"}) {
      Files.copy(FIXTURE.resolve(file), folder.resolve(file));
    }
    Files.copy(
        FIXTURE.resolve("preprocessor_config.json"), folder.resolve("preprocessor_config.json"));
    Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
    return folder;
  }

  private static String tokenizer() {
    JsonObject vocabulary = new JsonObject();
    for (char letter = '!'; letter <= '~'; letter++) {
      vocabulary.addProperty(String.valueOf(letter), letter - '!');
    }
    vocabulary.addProperty("\u0120", 94); // a space, in byte-level spelling
    vocabulary.addProperty("<|startoftext|>", 97);
    vocabulary.addProperty("<|endoftext|>", 98);
    JsonObject json =
        JsonParser.parseString(
                """
                {"version": "1.0", "truncation": null, "padding": null,
                 "added_tokens": [
                  {"id": 97, "content": "<|startoftext|>", "single_word": false, "lstrip": false,
                   "rstrip": false, "normalized": false, "special": true},
                  {"id": 98, "content": "<|endoftext|>", "single_word": false, "lstrip": false,
                   "rstrip": false, "normalized": false, "special": true}],
                 "normalizer": null,
                 "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false,
                  "trim_offsets": true, "use_regex": true},
                 "post_processor": {"type": "TemplateProcessing",
                  "single": [{"SpecialToken": {"id": "<|startoftext|>", "type_id": 0}},
                   {"Sequence": {"id": "A", "type_id": 0}},
                   {"SpecialToken": {"id": "<|endoftext|>", "type_id": 0}}],
                  "pair": [{"Sequence": {"id": "A", "type_id": 0}},
                   {"Sequence": {"id": "B", "type_id": 0}}],
                  "special_tokens": {
                   "<|startoftext|>": {"id": "<|startoftext|>", "ids": [97],
                    "tokens": ["<|startoftext|>"]},
                   "<|endoftext|>": {"id": "<|endoftext|>", "ids": [98],
                    "tokens": ["<|endoftext|>"]}}},
                 "decoder": {"type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true,
                  "use_regex": true},
                 "model": {"type": "BPE", "dropout": null, "unk_token": null,
                  "continuing_subword_prefix": "", "end_of_word_suffix": "", "fuse_unk": false,
                  "merges": []}}
                """)
            .getAsJsonObject();
    json.getAsJsonObject("model").add("vocab", vocabulary);
    return json.toString();
  }

  /// Writes a picture of a coloured disc.
  public static Path picture(Path file, Color colour) throws IOException {
    BufferedImage image = new BufferedImage(48, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 48, 40);
    g.setColor(colour);
    g.fillOval(14, 8, 24, 24);
    g.dispose();
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(image, "png", file.toFile());
    return file;
  }
}
