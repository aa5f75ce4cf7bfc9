package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// The words of the captions that are learned from, a number each.
///
/// @param numbers by word
/// @param longest most words of a caption, with the start and the end
record Vocabulary(Map<String, Integer> numbers, int longest) {
  /// Fills up shorter captions.
  static final int PADDING = 0;

  /// Stands after the last word.
  static final int END = 1;

  /// Stands before the first word.
  static final int START = 2;

  private static final int UNKNOWN = 3;

  /// @param captions learned from or not: all that are to be read
  /// @param learned those that give their words
  static Vocabulary of(List<String> captions, List<String> learned) {
    TreeSet<String> words = new TreeSet<>();
    learned.forEach(caption -> words.addAll(words(caption)));
    Map<String, Integer> numbers = new HashMap<>();
    words.forEach(word -> numbers.put(word, UNKNOWN + 1 + numbers.size()));
    int longest = captions.stream().mapToInt(caption -> words(caption).size()).max().orElse(0);
    return new Vocabulary(numbers, longest + 2);
  }

  int size() {
    return UNKNOWN + 1 + numbers.size();
  }

  private static List<String> words(String caption) {
    List<String> words = new ArrayList<>();
    for (String word : caption.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /// A caption from its start to its end, filled up to [#longest].
  long[] encode(String caption) {
    long[] ids = new long[longest];
    int at = 0;
    ids[at++] = START;
    for (String word : words(caption)) {
      ids[at++] = numbers.getOrDefault(word, UNKNOWN);
    }
    ids[at] = END;
    return ids;
  }

  /// Captions as a tensor, (batch, longest), int64.
  NDArray ids(List<String> captions, NDManager run) {
    long[] all =
        captions.stream().flatMapToLong(c -> java.util.stream.LongStream.of(encode(c))).toArray();
    return run.create(all, new Shape(captions.size(), longest));
  }
}
