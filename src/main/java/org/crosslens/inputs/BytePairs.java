package org.crosslens.inputs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/// Byte-pair encoding over bytes (Radford et al. 2019): the commonest neighbours are merged again
/// and again, in the order of `merges.txt`. GPT-2's pieces begin with the space before a word;
/// CLIP's (Radford et al. 2021) are lower-cased and end with `</w>` where a word ends.
final class BytePairs {
  private static final String GPT2 =
      """
      {"pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true},
       "post_processor": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": false},
       "decoder": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true},
       "model": {"type": "BPE", "continuing_subword_prefix": "", "end_of_word_suffix": ""}}
      """;

  private static final String CLIP =
      """
      {"normalizer": {"type": "Sequence", "normalizers": [
         {"type": "NFC"},
         {"type": "Replace", "pattern": {"Regex": "\\\\s+"}, "content": " "},
         {"type": "Lowercase"}]},
       "pre_tokenizer": {"type": "Sequence", "pretokenizers": [
         {"type": "Split", "behavior": "Removed", "invert": true, "pattern": {"Regex":
           "'s|'t|'re|'ve|'m|'ll|'d|[\\\\p{L}]+|[\\\\p{N}]|[^\\\\s\\\\p{L}\\\\p{N}]+"}},
         {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true}]},
       "decoder": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": true},
       "model": {"type": "BPE", "continuing_subword_prefix": "", "end_of_word_suffix": "</w>"}}
      """;

  private BytePairs() {}

  /// A `tokenizer.json` from `vocab.json` and the lines of `merges.txt`.
  static JsonObject json(JsonObject vocabulary, List<String> merges, TokenizerSettings settings) {
    boolean wordEnds = vocabulary.keySet().stream().anyMatch(piece -> piece.endsWith("</w>"));
    boolean sentences = vocabulary.has("<s>") && vocabulary.has("</s>");
    ComposedTokenizer composed = ComposedTokenizer.of(wordEnds ? CLIP : GPT2, vocabulary);
    String first =
        settings.special("bos_token").orElse(wordEnds ? "<|startoftext|>" : sentences ? "<s>" : "");
    String last = settings.special("eos_token").orElse(sentences ? "</s>" : "<|endoftext|>");
    composed.whole(settings.added(), List.of(first, last, "<pad>", "<mask>", "<unk>"));
    // GPT-2 names its one special piece too, but adds it to no text.
    JsonObject json = wordEnds || sentences ? composed.around(first, last).json() : composed.json();
    json.getAsJsonObject("model").add("merges", merges(merges));
    return json;
  }

  private static JsonArray merges(List<String> lines) {
    JsonArray merges = new JsonArray();
    lines.stream()
        // Only the first line can be a comment: "# #" is a merge.
        .skip(!lines.isEmpty() && lines.getFirst().startsWith("#version") ? 1 : 0)
        .filter(line -> !line.isBlank())
        .forEach(merges::add);
    return merges;
  }
}
