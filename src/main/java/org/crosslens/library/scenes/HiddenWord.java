package org.crosslens.library.scenes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A word of a caption that a model is asked to guess from the rest.
///
/// @param words the whole caption, in lower case
/// @param place the hidden word's index, from 0
public record HiddenWord(List<String> words, int place) {
  /// Checks that the word is there.
  public HiddenWord {
    words = List.copyOf(words);
    if (place < 0 || place >= words.size()) {
      throw new IllegalArgumentException("no word " + place + " of " + words.size());
    }
  }

  /// Hides one word of each caption, every word as likely as any other.
  ///
  /// @param seed equal seeds hide the same words
  public static List<HiddenWord> each(List<String> captions, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<HiddenWord> hidden = new ArrayList<>();
    for (String caption : captions) {
      List<String> words = SceneGrammar.words(caption);
      hidden.add(new HiddenWord(words, random.nextInt(words.size())));
    }
    return hidden;
  }

  /// The caption with a mask in the word's place.
  public String masked(String mask) {
    List<String> shown = new ArrayList<>(words);
    shown.set(place, mask);
    return String.join(" ", shown);
  }

  /// The hidden word.
  public String word() {
    return words.get(place);
  }

  /// The likeliest word by [SceneGrammar#possible]: who knows how scenes and captions are drawn can
  /// guess no better. Ties go to the first in the alphabet.
  public String best() {
    Map<String, Double> possible = SceneGrammar.possible(String.join(" ", words), place);
    return possible.keySet().stream()
        .sorted()
        .reduce((a, b) -> possible.getOrDefault(b, 0.0) > possible.getOrDefault(a, 0.0) ? b : a)
        .orElseThrow();
  }

  /// The share of hidden words that were guessed.
  ///
  /// @param guesses one a word
  public static double right(List<HiddenWord> hidden, List<String> guesses) {
    return IntStream.range(0, hidden.size())
        .mapToDouble(i -> guesses.get(i).equals(hidden.get(i).word()) ? 1 : 0)
        .average()
        .orElseThrow();
  }
}
