package org.crosslens.inputs;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.results.Problem;

/// Reads the JSON files of a model's folder.
final class Json {
  private Json() {}

  /// The object in a file.
  ///
  /// @throws Problem when the file is missing or holds something else
  static JsonObject read(Path file) {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException | JsonParseException | IllegalStateException e) {
      throw new Problem(
          "The file " + file + " cannot be read as JSON.",
          "Add it to the model's folder, or fetch the model again.",
          e);
    }
  }

  /// The object in a file, empty when there is no such file.
  static JsonObject optional(Path file) {
    return Files.exists(file) ? read(file) : new JsonObject();
  }
}
