package org.crosslens.inputs;

import ai.djl.huggingface.tokenizers.jni.CharSpan;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How pieces are written for people: their own part of the text instead of coded bytes.
///
/// @param unknown the piece that stands for anything unknown, empty for none
/// @param wordEnd what a vocabulary writes at the end of a word, empty for nothing
record Spelling(String unknown, String wordEnd) {
  /// The spelling of a `tokenizer.json`.
  static Spelling of(JsonObject json) {
    JsonObject model = json.getAsJsonObject("model");
    return new Spelling(word(model.get("unk_token")), word(model.get("end_of_word_suffix")));
  }

  private static String word(JsonElement value) {
    return value instanceof JsonPrimitive word ? word.getAsString() : "";
  }

  /// The text with half an emoji, which Java allows and the library does not, replaced by U+FFFD.
  static String wellFormed(String text) {
    int[] points =
        text.codePoints()
            .map(c -> Character.getType(c) == Character.SURROGATE ? 0xfffd : c)
            .toArray();
    return new String(points, 0, points.length);
  }

  /// What the library found in a text, with places counted as Java counts them.
  Encoding encoding(String text, ai.djl.huggingface.tokenizers.Encoding found) {
    CharSpan[] spans = found.getCharTokenSpans();
    boolean[] special = special(found.getSpecialTokenMask());
    int[] starts = new int[spans.length];
    int[] ends = new int[spans.length];
    int[] places = codePoints(text);
    for (int i = 0; i < spans.length; i++) {
      if (spans[i] != null) {
        starts[i] = places[spans[i].getStart()];
        ends[i] = places[spans[i].getEnd()];
      }
    }
    String[] tokens = found.getTokens();
    List<String> pieces =
        IntStream.range(0, tokens.length)
            .mapToObj(i -> piece(tokens[i], special[i], text.substring(starts[i], ends[i])))
            .toList();
    int[] words = Arrays.stream(found.getWordIds()).mapToInt(Math::toIntExact).toArray();
    return new Encoding(text, found.getIds(), pieces, starts, ends, words, special, text.length());
  }

  private static boolean[] special(long[] mask) {
    boolean[] special = new boolean[mask.length];
    for (int i = 0; i < mask.length; i++) {
      special[i] = mask[i] == 1;
    }
    return special;
  }

  /// Where each code point of a text begins: the library counts those, Java counts `char`s.
  private static int[] codePoints(String text) {
    int[] places = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 1; i < places.length; i++) {
      places[i] = text.offsetByCodePoints(places[i - 1], 1);
    }
    return places;
  }

  private String piece(String token, boolean special, String covered) {
    boolean asItStands = special || token.startsWith("##") || token.equals(unknown);
    return asItStands || covered.isEmpty() ? token : shown(covered);
  }

  /// A piece by itself; one that is nothing but a space gets a sign for it.
  String shown(String piece) {
    String word = wordEnd.isEmpty() ? piece : piece.replace(wordEnd, "");
    return word.isBlank() ? "␣" : word.strip();
  }

  /// A decoded text, the marks at the ends of words turned into spaces.
  String text(String decoded) {
    return wordEnd.isEmpty() ? decoded : decoded.replace(wordEnd, " ").strip();
  }
}
