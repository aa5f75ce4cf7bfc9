package org.crosslens.inputs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.crosslens.results.Problem;

/// A `tokenizer.json` put together from the files of older models.
///
/// @param json the content so far
/// @param vocabulary numbers by piece
record ComposedTokenizer(JsonObject json, JsonObject vocabulary) {
  /// Begins with the parts that are the same for every model of a kind.
  static ComposedTokenizer of(String kind, JsonObject vocabulary) {
    JsonObject json = JsonParser.parseString(kind).getAsJsonObject();
    json.addProperty("version", "1.0");
    json.getAsJsonObject("model").add("vocab", vocabulary);
    return new ComposedTokenizer(json, vocabulary);
  }

  /// Pieces that are never broken up: those that settings add and those named.
  ComposedTokenizer whole(Map<Integer, String> added, Collection<String> named) {
    Map<Integer, String> pieces = new TreeMap<>(added);
    named.stream().filter(vocabulary::has).forEach(piece -> pieces.put(number(piece), piece));
    JsonArray tokens = new JsonArray();
    pieces.forEach((number, piece) -> tokens.add(token(number, piece)));
    json.add("added_tokens", tokens);
    return this;
  }

  private static JsonObject token(int number, String piece) {
    JsonObject token = new JsonObject();
    token.addProperty("id", number);
    token.addProperty("content", piece);
    token.addProperty("special", true);
    for (String no : new String[] {"single_word", "lstrip", "rstrip", "normalized"}) {
      token.addProperty(no, false);
    }
    return token;
  }

  /// Each text gets one special piece in front and one behind.
  ComposedTokenizer around(String first, String last) {
    JsonObject processor = new JsonObject();
    processor.addProperty("type", "BertProcessing");
    processor.add("cls", pair(first));
    processor.add("sep", pair(last));
    json.add("post_processor", processor);
    return this;
  }

  private JsonArray pair(String piece) {
    JsonArray pair = new JsonArray();
    pair.add(piece);
    pair.add(number(piece));
    return pair;
  }

  private int number(String piece) {
    if (!vocabulary.has(piece)) {
      throw new Problem(
          "The vocabulary lacks the special piece " + piece + ".",
          "Name the right one in tokenizer_config.json, or fetch the model again.");
    }
    return vocabulary.get(piece).getAsInt();
  }
}
