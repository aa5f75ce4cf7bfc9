package org.crosslens.inputs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.results.Problem;

/// Finds out how a model's folder describes its tokenizer, and puts it as a `tokenizer.json`.
final class TokenizerFiles {
  private TokenizerFiles() {}

  /// The folder's tokenizer in the form of a `tokenizer.json`, without truncation and padding.
  ///
  /// @throws Problem when the folder holds none, or a damaged one
  static JsonObject read(Path folder, TokenizerSettings settings) {
    JsonObject json = described(folder, settings);
    // Cutting and padding are done here, where it can be told where a text was cut.
    json.add("truncation", null);
    json.add("padding", null);
    return json;
  }

  private static JsonObject described(Path folder, TokenizerSettings settings) {
    if (Files.exists(folder.resolve("tokenizer.json"))) {
      return adjusted(Json.read(folder.resolve("tokenizer.json")), settings);
    }
    if (Files.exists(folder.resolve("vocab.txt"))) {
      return WordPieces.json(lines(folder.resolve("vocab.txt")), settings);
    }
    if (Files.exists(folder.resolve("vocab.json"))) {
      JsonObject vocabulary = Json.read(folder.resolve("vocab.json"));
      return BytePairs.json(vocabulary, lines(folder.resolve("merges.txt")), settings);
    }
    throw new Problem(
        "The folder " + folder + " holds no tokenizer.",
        "Add tokenizer.json, or vocab.txt, or vocab.json with merges.txt.");
  }

  /// `tokenizer_config.json` has the last word on what BERT's normaliser does.
  private static JsonObject adjusted(JsonObject json, TokenizerSettings settings) {
    if (json.get("normalizer") instanceof JsonObject normaliser
        && "BertNormalizer".equals(normaliser.get("type").getAsString())) {
      WordPieces.adjust(normaliser, settings);
    }
    return json;
  }

  /// How many numbers a tokenizer can give: one more than the highest.
  static int vocabularySize(JsonObject json) {
    int size = 0;
    JsonElement vocabulary = json.getAsJsonObject("model").get("vocab");
    if (vocabulary instanceof JsonObject numbers) {
      for (String piece : numbers.keySet()) {
        size = Math.max(size, numbers.get(piece).getAsInt() + 1);
      }
    } else if (vocabulary instanceof JsonArray pieces) {
      size = pieces.size();
    }
    if (json.get("added_tokens") instanceof JsonArray added) {
      for (JsonElement token : added) {
        size = Math.max(size, token.getAsJsonObject().get("id").getAsInt() + 1);
      }
    }
    return size;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new Problem(
          "The file " + file + " cannot be read.",
          "Add it to the model's folder, or fetch the model again.",
          e);
    }
  }
}
