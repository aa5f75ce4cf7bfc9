package org.crosslens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Folders with a BERT and a ViT of equal width, each of a few thousand random weights.
public final class TinyEncoders {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures/models");

  private TinyEncoders() {}

  /// A folder with what a fixture's has that a published model's has, too.
  public static Path copy(String fixture, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String file : List.of("config.json", "model.safetensors", "preprocessor_config.json")) {
      Path from = FIXTURES.resolve(fixture).resolve(file);
      if (Files.exists(from)) {
        Files.copy(from, folder.resolve(file));
      }
    }
    return folder;
  }

  /// Reads pictures; width 48.
  public static Path vit(Path folder) throws IOException {
    return copy("vit", folder);
  }

  /// Reads text letter by letter; width 48.
  public static Path bert(Path folder) throws IOException {
    copy("bert", folder);
    Files.write(folder.resolve("vocab.txt"), vocabulary());
    return folder;
  }

  /// Special pieces, then each letter at the beginning and inside of a word.
  public static List<String> vocabulary() {
    List<String> pieces = new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"));
    for (char letter = 'a'; letter <= 'z'; letter++) {
      pieces.add(String.valueOf(letter));
      pieces.add("##" + letter);
    }
    return pieces;
  }
}
