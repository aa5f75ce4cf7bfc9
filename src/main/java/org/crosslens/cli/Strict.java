package org.crosslens.cli;

import org.crosslens.results.Collection;
import org.crosslens.results.Problem;

/// A command that was given something broken stops, where the window would show what is left.
final class Strict {
  private Strict() {}

  /// @throws Problem when anything could not be read
  static Collection collection(Collection opened) {
    if (!opened.warnings().isEmpty()) {
      throw new Problem(
          String.join(" ", opened.warnings()), "Put that right or leave it out, and run again.");
    }
    return opened;
  }
}
