package org.crosslens.workbench.recipes;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;

/// A `tokenizer.json` of byte-level word pieces in the Hugging Face format.
final class TokenizerJson {
  /// Begins every text; its number is 0.
  static final String START = "<|startoftext|>";

  /// Ends every text and pads the shorter ones; its number is 1, since 2 has an old meaning in
  /// CLIP's configs.
  static final String END = "<|endoftext|>";

  /// Pieces that are there before any merge.
  private static final int FIXED = 2 + 256;

  private static final String PARTS =
      """
      {
        "version": "1.0",
        "truncation": null,
        "padding": null,
        "added_tokens": [],
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {
          "type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true, "use_regex": true},
        "post_processor": {
          "type": "TemplateProcessing",
          "single": [
            {"SpecialToken": {"id": "START", "type_id": 0}},
            {"Sequence": {"id": "A", "type_id": 0}},
            {"SpecialToken": {"id": "END", "type_id": 0}}],
          "pair": [
            {"SpecialToken": {"id": "START", "type_id": 0}},
            {"Sequence": {"id": "A", "type_id": 0}},
            {"SpecialToken": {"id": "END", "type_id": 0}},
            {"Sequence": {"id": "B", "type_id": 1}},
            {"SpecialToken": {"id": "END", "type_id": 1}}],
          "special_tokens": {
            "START": {"id": "START", "ids": [0], "tokens": ["START"]},
            "END": {"id": "END", "ids": [1], "tokens": ["END"]}}},
        "decoder": {
          "type": "ByteLevel", "add_prefix_space": true, "trim_offsets": true, "use_regex": true},
        "model": {
          "type": "BPE", "dropout": null, "unk_token": null, "continuing_subword_prefix": null,
          "end_of_word_suffix": null, "fuse_unk": false, "byte_fallback": false}
      }
      """;

  private TokenizerJson() {}

  /// Learns the pieces of texts.
  ///
  /// @param texts what they will be used on
  /// @param pieces the most there may be, special ones and the 256 bytes counted
  static JsonObject learn(List<String> texts, int pieces) {
    List<BytePairTraining.Pair> merges = new BytePairTraining(texts).learn(pieces - FIXED);
    JsonObject json =
        JsonParser.parseString(PARTS.replace("START", START).replace("END", END)).getAsJsonObject();
    JsonArray added = json.getAsJsonArray("added_tokens");
    added.add(special(0, START));
    added.add(special(1, END));
    JsonObject vocabulary = new JsonObject();
    Stream.of(
            Stream.of(START, END),
            ByteLetters.all().stream(),
            merges.stream().map(BytePairTraining.Pair::joined))
        .flatMap(s -> s)
        .distinct()
        .forEach(piece -> vocabulary.addProperty(piece, vocabulary.size()));
    JsonArray joins = new JsonArray();
    merges.forEach(pair -> joins.add(pair.left() + " " + pair.right()));
    json.getAsJsonObject("model").add("vocab", vocabulary);
    json.getAsJsonObject("model").add("merges", joins);
    return json;
  }

  /// An entry of `added_tokens`: a piece that is never broken up.
  static JsonObject special(int number, String piece) {
    JsonObject token = new JsonObject();
    token.addProperty("id", number);
    token.addProperty("content", piece);
    token.addProperty("single_word", false);
    token.addProperty("lstrip", false);
    token.addProperty("rstrip", false);
    token.addProperty("normalized", false);
    token.addProperty("special", true);
    return token;
  }

  /// How many pieces it has.
  static int size(JsonObject json) {
    return json.getAsJsonObject("model").getAsJsonObject("vocab").size();
  }
}
