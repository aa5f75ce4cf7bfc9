package org.crosslens.results.speech;

import java.util.List;

/// What each word of a prompt adds to its similarity with a picture.
///
/// @param prompt the whole prompt
/// @param cosine of picture and whole prompt
/// @param words in order
public record PromptWords(String prompt, double cosine, List<Word> words) {
  /// Copies the list.
  public PromptWords {
    words = List.copyOf(words);
  }

  /// A word and what it matters.
  ///
  /// @param text the word
  /// @param start where it begins in the prompt, a `String` index
  /// @param end where it ends, exclusive
  /// @param gain the cosine with the whole prompt less the cosine without the word
  public record Word(String text, int start, int end, double gain) {}
}
