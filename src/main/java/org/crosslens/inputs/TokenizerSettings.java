package org.crosslens.inputs;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The small files beside a vocabulary: `tokenizer_config.json`, `special_tokens_map.json` and
/// `added_tokens.json`. All three may be missing.
///
/// @param config content of `tokenizer_config.json`
/// @param names content of `special_tokens_map.json`
/// @param added numbers and texts of pieces beyond the vocabulary file
record TokenizerSettings(JsonObject config, JsonObject names, Map<Integer, String> added) {
  static TokenizerSettings in(Path folder) {
    JsonObject config = Json.optional(folder.resolve("tokenizer_config.json"));
    JsonObject names = Json.optional(folder.resolve("special_tokens_map.json"));
    JsonObject extra = Json.optional(folder.resolve("added_tokens.json"));
    Map<Integer, String> added = new TreeMap<>();
    extra.entrySet().forEach(e -> added.put(e.getValue().getAsInt(), e.getKey()));
    if (config.get("added_tokens_decoder") instanceof JsonObject decoder) {
      decoder.entrySet().forEach(e -> added.put(Integer.valueOf(e.getKey()), text(e.getValue())));
    }
    return new TokenizerSettings(config, names, added);
  }

  /// The text of a special piece, such as `sep_token`, if the files name one.
  Optional<String> special(String role) {
    JsonElement named = config.has(role) ? config.get(role) : names.get(role);
    return named == null || named.isJsonNull() ? Optional.empty() : Optional.of(text(named));
  }

  /// A yes or no of `tokenizer_config.json`, if it has one.
  Optional<Boolean> flag(String key) {
    JsonElement value = config.get(key);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsBoolean());
  }

  /// The most pieces that a model takes; files without a limit write 1e30.
  int longest() {
    JsonElement value = config.get("model_max_length");
    boolean limited = value != null && !value.isJsonNull() && value.getAsDouble() < 1e9;
    return limited ? value.getAsInt() : Integer.MAX_VALUE;
  }

  /// A piece is written as its text or as an object that holds it.
  private static String text(JsonElement piece) {
    return piece instanceof JsonObject object
        ? object.get("content").getAsString()
        : piece.getAsString();
  }
}
