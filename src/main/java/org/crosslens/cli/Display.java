package org.crosslens.cli;

import java.util.Locale;
import java.util.stream.Stream;
import org.crosslens.results.Problem;

/// Whether there is a screen to open a window on.
final class Display {
  private Display() {}

  /// Linux and its like say so by variables; macOS and Windows always have one.
  static boolean present() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return system.contains("mac")
        || system.contains("windows")
        || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
            .map(System::getenv)
            .anyMatch(value -> value != null && !value.isBlank());
  }

  /// @throws Problem when there is none
  static void require() {
    if (!present()) {
      throw new Problem(
          "There is no display to open the window on.",
          "Set DISPLAY, or use a command that needs none: `crosslens --help` lists them.");
    }
  }
}
