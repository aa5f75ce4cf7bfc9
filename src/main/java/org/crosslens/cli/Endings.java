package org.crosslens.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.crosslens.results.Problem;

/// What a file's name ends in says what is written into it.
final class Endings {
  private Endings() {}

  /// Checks before the work begins that what it gives can be written.
  ///
  /// @throws Problem for another ending
  static void check(Path file, String... possible) {
    if (!List.of(possible).contains(of(file))) {
      throw new Problem(
          "The result cannot be written as '" + file.getFileName() + "'.",
          "Give it a name that ends in ." + String.join(", .", possible) + ".");
    }
  }

  /// Whether it is to be drawn.
  static boolean isFigure(Path file) {
    return of(file).equals("png") || of(file).equals("svg");
  }

  private static String of(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
