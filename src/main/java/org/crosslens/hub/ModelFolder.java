package org.crosslens.hub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A folder that holds a model in the Hugging Face layout; its weights have not been read.
///
/// @param name how people call it, such as `clip-scenes` or `openai/clip-vit-base-patch32`
/// @param folder where `config.json` lies
/// @param family the config's `model_type`, such as `clip`
public record ModelFolder(String name, Path folder, String family) {
  /// Looks whether a folder holds a model; a folder without a readable `config.json` does not.
  public static Optional<ModelFolder> at(String name, Path folder) {
    try {
      JsonElement json = JsonParser.parseString(Files.readString(folder.resolve("config.json")));
      return Optional.of(new ModelFolder(name, folder, family(json)));
    } catch (IOException | JsonParseException e) {
      return Optional.empty();
    }
  }

  private static String family(JsonElement json) {
    return json instanceof JsonObject config
            && config.get("model_type") instanceof JsonPrimitive type
        ? type.getAsString()
        : "";
  }
}
