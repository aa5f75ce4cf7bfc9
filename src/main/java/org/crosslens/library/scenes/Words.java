package org.crosslens.library.scenes;

import java.util.Locale;

/// Spelling shared by the names of this package.
final class Words {
  private static final String[] COUNTS = {"no", "one", "two", "three", "four", "five"};

  private Words() {}

  /// The constant's name in lower case with spaces, such as "in front of".
  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The word for a number from 0 to 5.
  static String count(int n) {
    return COUNTS[n];
  }
}
