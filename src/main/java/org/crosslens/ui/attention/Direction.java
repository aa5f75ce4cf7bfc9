package org.crosslens.ui.attention;

import java.util.Locale;

/// Which way attention is followed from the chosen patches and pieces.
enum Direction {
  /// Where they look.
  FROM("From", "Where the chosen patches and pieces look"),
  /// Who looks at them.
  TO("To", "Which patches and pieces look at the chosen ones");

  private final String words;
  private final String meaning;

  Direction(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  /// For tests and styles.
  String id() {
    return "direction-" + words.toLowerCase(Locale.ROOT);
  }

  String words() {
    return words;
  }

  String meaning() {
    return meaning;
  }
}
