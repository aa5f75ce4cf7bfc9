package org.crosslens.workbench.explain;

import java.util.Locale;
import org.crosslens.results.Problem;

/// Which output is explained.
public sealed interface Target {
  /// What the model itself finds likeliest: its best class, answer or caption as a whole, or the
  /// similarity of a pair.
  record Likeliest() implements Target {}

  /// How similar picture and text are, or how well they fit.
  record Similarity() implements Target {}

  /// A class.
  ///
  /// @param name as the model's config names it
  record OfClass(String name) implements Target {}

  /// A word of the text: one that a decoder writes, or one that is masked and guessed.
  ///
  /// @param number counted from 0, special pieces left out
  record Word(int number) implements Target {}

  /// An answer to the question that the text asks.
  ///
  /// @param text the answer
  record Answer(String text) implements Target {}

  /// The target of `similarity`, `class:NAME`, `word:N` or `answer:TEXT`.
  ///
  /// @throws Problem for anything else
  static Target of(String words) {
    String kind = words.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
    String rest = words.substring(Math.min(words.length(), kind.length() + 1)).strip();
    return switch (kind) {
      case "similarity" -> new Similarity();
      case "class" -> new OfClass(rest);
      case "answer" -> new Answer(rest);
      case "word" -> word(rest, words);
      default -> throw senseless(words);
    };
  }

  private static Target word(String number, String words) {
    if (!number.matches("\\d{1,6}")) {
      throw senseless(words);
    }
    return new Word(Integer.parseInt(number));
  }

  private static Problem senseless(String words) {
    return new Problem(
        "The target '" + words + "' makes no sense.",
        "Give similarity, class:NAME, word:N counted from 0, or answer:TEXT.");
  }
}
