package org.crosslens.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.results.Problem;

/// Versions and licences of all parts, as the build gathered them.
public final class Notices {
  private Notices() {}

  /// What runs, and the licences of all parts.
  ///
  /// @param home the folder of the program
  /// @throws Problem when the files are not there
  public static String of(Path home) {
    try {
      return String.join(
          "\n\n",
          versions(),
          Files.readString(home.resolve("assets/notices.txt")),
          Files.readString(home.resolve("lib/parts.txt")).strip());
    } catch (IOException missing) {
      throw new Problem(
          "The licences of the parts are not in '" + home + "'.",
          "Install the program again.",
          missing);
    }
  }

  private static String versions() {
    String version = Notices.class.getPackage().getImplementationVersion();
    return "CrossLens %s%nJava %s by %s%n%s %s on %s"
        .formatted(
            version == null ? "as built here" : version,
            System.getProperty("java.version"),
            System.getProperty("java.vendor"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"));
  }
}
