package org.crosslens.inputs;

import com.google.gson.JsonObject;
import java.util.List;

/// WordPiece, BERT's tokenizer (Devlin et al. 2019): words are split at spaces and punctuation,
/// then broken greedily into the longest known pieces; pieces inside a word begin with `##`.
final class WordPieces {
  private static final String KIND =
      """
      {"normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
                      "strip_accents": null, "lowercase": true},
       "pre_tokenizer": {"type": "BertPreTokenizer"},
       "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true},
       "model": {"type": "WordPiece", "continuing_subword_prefix": "##",
                 "max_input_chars_per_word": 100}}
      """;

  private WordPieces() {}

  /// A `tokenizer.json` from the lines of a `vocab.txt`, a line's number being its piece's.
  static JsonObject json(List<String> lines, TokenizerSettings settings) {
    JsonObject vocabulary = new JsonObject();
    for (int i = 0; i < lines.size(); i++) {
      vocabulary.addProperty(lines.get(i), i);
    }
    String first = settings.special("cls_token").orElse("[CLS]");
    String last = settings.special("sep_token").orElse("[SEP]");
    String unknown = settings.special("unk_token").orElse("[UNK]");
    JsonObject json =
        ComposedTokenizer.of(KIND, vocabulary)
            .whole(settings.added(), List.of(first, last, unknown, "[PAD]", "[MASK]"))
            .around(first, last)
            .json();
    json.getAsJsonObject("model").addProperty("unk_token", unknown);
    adjust(json.getAsJsonObject("normalizer"), settings);
    return json;
  }

  /// Sets a normaliser as `tokenizer_config.json` wants it.
  static void adjust(JsonObject normaliser, TokenizerSettings settings) {
    settings.flag("do_lower_case").ifPresent(on -> normaliser.addProperty("lowercase", on));
    settings.flag("strip_accents").ifPresent(on -> normaliser.addProperty("strip_accents", on));
    settings
        .flag("tokenize_chinese_chars")
        .ifPresent(on -> normaliser.addProperty("handle_chinese_chars", on));
  }
}
