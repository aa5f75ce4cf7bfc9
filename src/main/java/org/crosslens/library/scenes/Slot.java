package org.crosslens.library.scenes;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in a sentence and the ways to fill it.
record Slot(List<Option> options) {
  /// Adds to a statement what a choice of words says; null if that contradicts it.
  interface Claim {
    @Nullable Statement add(Statement statement);
  }

  /// One way to fill a slot.
  ///
  /// @param words what is said; none for an optional slot that stays empty
  /// @param weight how often, among the options that are true of the same scene
  /// @param usual whether the full sentence says it so
  record Option(List<String> words, double weight, boolean usual, Claim claim) {
    static Option of(String text, double weight, boolean usual, Claim claim) {
      List<String> words = text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
      return new Option(List.copyOf(words), weight, usual, claim);
    }
  }

  Slot {
    options = List.copyOf(options);
  }

  /// The same slot with the usual words only, each said always.
  Slot usual() {
    return new Slot(
        options.stream()
            .filter(Option::usual)
            .map(o -> new Option(o.words(), 1, true, o.claim()))
            .toList());
  }
}
