package org.crosslens.workbench.recipes;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.crosslens.library.scenes.Question;
import org.crosslens.library.scenes.Scene;
import org.crosslens.library.scenes.SceneGrammar;
import org.crosslens.library.scenes.SceneQuestions;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;

/// BERT's word pieces for what is said and asked of drawn scenes, or in a user's captions, as a
/// `tokenizer.json` in the Hugging Face format.
///
/// Such language is small, so that every word of it is one piece; letters let any other English
/// word be spelt.
public final class WordPieceJson {
  /// Fills up shorter texts; its number is 0.
  public static final String PADDING = "[PAD]";

  /// Stands for a sign that no piece spells.
  public static final String UNKNOWN = "[UNK]";

  /// Begins every text.
  public static final String FIRST = "[CLS]";

  /// Ends every text.
  public static final String LAST = "[SEP]";

  /// Hides a piece that the model is to guess.
  public static final String MASK = "[MASK]";

  /// Their numbers are their places here, as in the template below.
  private static final List<String> SPECIAL = List.of(PADDING, UNKNOWN, FIRST, LAST, MASK);

  private static final String SIGNS = "0123456789.,!?'-:;";

  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  private static final int SCENES = 4000;

  private static final String PARTS =
      """
      {
        "version": "1.0",
        "truncation": null,
        "padding": null,
        "added_tokens": [],
        "normalizer": {
          "type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true,
          "strip_accents": null, "lowercase": true},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": {
          "type": "TemplateProcessing",
          "single": [
            {"SpecialToken": {"id": "[CLS]", "type_id": 0}},
            {"Sequence": {"id": "A", "type_id": 0}},
            {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
          "pair": [
            {"SpecialToken": {"id": "[CLS]", "type_id": 0}},
            {"Sequence": {"id": "A", "type_id": 0}},
            {"SpecialToken": {"id": "[SEP]", "type_id": 0}},
            {"Sequence": {"id": "B", "type_id": 1}},
            {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
          "special_tokens": {
            "[CLS]": {"id": "[CLS]", "ids": [2], "tokens": ["[CLS]"]},
            "[SEP]": {"id": "[SEP]", "ids": [3], "tokens": ["[SEP]"]}}},
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true},
        "model": {
          "type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
          "max_input_chars_per_word": 100}
      }
      """;

  private WordPieceJson() {}

  /// `tokenizer.json` for drawn scenes.
  ///
  /// @param more special pieces besides BERT's own, numbered from 5
  public static JsonObject ofScenes(String... more) {
    return of(words(), more);
  }

  /// `tokenizer.json` for a user's captions: the words that come most often, more than once.
  ///
  /// @param most how many words at most
  public static JsonObject ofCaptions(List<String> captions, int most) {
    Map<String, Integer> counts = new TreeMap<>();
    captions.stream()
        .flatMap(text -> NO_LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .forEach(word -> counts.merge(word, 1, Integer::sum));
    return of(
        counts.entrySet().stream()
            .filter(counted -> counted.getValue() > 1)
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(most)
            .map(Map.Entry::getKey)
            .sorted()
            .toList());
  }

  private static JsonObject of(Collection<String> words, String... more) {
    JsonObject json = JsonParser.parseString(PARTS).getAsJsonObject();
    JsonObject vocabulary = new JsonObject();
    Stream.of(special(more), words.stream(), letters())
        .flatMap(pieces -> pieces)
        .distinct()
        .forEach(piece -> vocabulary.addProperty(piece, vocabulary.size()));
    json.getAsJsonObject("model").add("vocab", vocabulary);
    JsonArray added = json.getAsJsonArray("added_tokens");
    special(more).forEach(piece -> added.add(TokenizerJson.special(added.size(), piece)));
    return json;
  }

  /// `tokenizer_config.json`.
  ///
  /// @param positions the longest text in pieces
  public static JsonObject settings(int positions) {
    JsonObject json = new JsonObject();
    json.addProperty("tokenizer_class", "BertTokenizer");
    json.addProperty("do_lower_case", true);
    json.addProperty("model_max_length", positions);
    json.addProperty("pad_token", PADDING);
    json.addProperty("unk_token", UNKNOWN);
    json.addProperty("cls_token", FIRST);
    json.addProperty("sep_token", LAST);
    json.addProperty("mask_token", MASK);
    return json;
  }

  /// How many pieces a `tokenizer.json` has.
  public static int size(JsonObject json) {
    return TokenizerJson.size(json);
  }

  private static Stream<String> special(String... more) {
    return Stream.concat(SPECIAL.stream(), Stream.of(more));
  }

  /// By the alphabet, so that every family gives a word the same number.
  private static Set<String> words() {
    SceneSource source = new SceneSource(0, Split.TRAIN);
    Set<String> words = new TreeSet<>();
    LongStream.range(0, SCENES)
        .mapToObj(source::scene)
        .flatMap(WordPieceJson::said)
        .forEach(text -> words.addAll(List.of(NO_LETTERS.split(text, -1))));
    SceneQuestions.ANSWERS.forEach(answer -> words.addAll(List.of(answer.split(" ", -1))));
    words.remove("");
    return words;
  }

  private static Stream<String> said(Scene scene) {
    return Stream.concat(
        SceneGrammar.captions(scene).stream(),
        SceneQuestions.of(scene).stream().map(Question::text));
  }

  /// Letters and signs at the beginning of a word, then letters and digits inside one.
  private static Stream<String> letters() {
    List<String> plain =
        Stream.concat(
                IntStream.rangeClosed('a', 'z').mapToObj(Character::toString),
                SIGNS.chars().mapToObj(Character::toString))
            .toList();
    return Stream.concat(
        plain.stream(),
        plain.stream().filter(p -> Character.isLetterOrDigit(p.charAt(0))).map(p -> "##" + p));
  }
}
