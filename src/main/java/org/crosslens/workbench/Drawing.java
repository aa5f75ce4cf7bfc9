package org.crosslens.workbench;

import java.util.Arrays;
import java.util.Locale;
import org.crosslens.library.scenes.Split;
import org.crosslens.results.Problem;

/// Reads what scenes a user wants drawn.
final class Drawing {
  private Drawing() {}

  static Split split(String word) {
    return Arrays.stream(Split.values())
        .filter(split -> split.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Problem(
                    "There is no split '" + word + "'.", "Choose train, validation or test."));
  }

  static int count(int count) {
    if (count < 1) {
      throw new Problem(count + " scenes cannot be drawn.", "Ask for one or more.");
    }
    return count;
  }
}
