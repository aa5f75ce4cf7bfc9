package org.crosslens.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the platform wants the files of one user kept. Nothing here is created before it is
/// needed.
///
/// @param settings the settings file
/// @param logs the folder of the logs
/// @param door the socket by which a later start reaches the running window of the same display
public record Folders(Path settings, Path logs, Path door) {
  private static final String NAME = "crosslens";

  /// The folders of the user who runs the program.
  public static Folders usual() {
    // Java asks the password file for the home folder; every other program goes by HOME.
    String home = System.getenv("HOME");
    return of(
        System.getenv(),
        folder(home, Path.of(System.getProperty("user.home"))),
        Path.of(System.getProperty("java.io.tmpdir")),
        System.getProperty("os.name"));
  }

  /// @param variables the environment
  /// @param home the user's home folder
  /// @param temporary where short-lived files go
  /// @param system the operating system's name
  static Folders of(Map<String, String> variables, Path home, Path temporary, String system) {
    String user = variables.getOrDefault("USER", variables.getOrDefault("USERNAME", "user"));
    Path own = temporary.resolve(NAME + "-" + plain(user));
    if (system.startsWith("Windows")) {
      Path roaming = folder(variables.get("APPDATA"), home.resolve("AppData/Roaming"));
      Path local = folder(variables.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
      return new Folders(
          settings(roaming), local.resolve(NAME).resolve("logs"), own.resolve("window.sock"));
    }
    if (system.startsWith("Mac")) {
      Path library = home.resolve("Library");
      return new Folders(
          settings(library.resolve("Application Support")),
          library.resolve("Logs").resolve(NAME),
          own.resolve("window.sock"));
    }
    // https://specifications.freedesktop.org/basedir-spec
    Path config = folder(variables.get("XDG_CONFIG_HOME"), home.resolve(".config"));
    Path state = folder(variables.get("XDG_STATE_HOME"), home.resolve(".local/state"));
    Path running = folder(variables.get("XDG_RUNTIME_DIR"), temporary);
    String display =
        variables.getOrDefault("WAYLAND_DISPLAY", "") + variables.getOrDefault("DISPLAY", "");
    Path doors = Files.isDirectory(running) && !running.equals(temporary) ? running : temporary;
    return new Folders(
        settings(config),
        state.resolve(NAME),
        doors.resolve(own.getFileName()).resolve("window" + plain(display) + ".sock"));
  }

  private static Path settings(Path folder) {
    return folder.resolve(NAME).resolve("settings.json");
  }

  private static Path folder(@Nullable String variable, Path otherwise) {
    return variable == null || variable.isEmpty() ? otherwise : Path.of(variable);
  }

  /// The letters and digits of a word, so that it cannot lead out of its folder.
  private static String plain(String word) {
    return word.replaceAll("[^A-Za-z0-9]", "-");
  }
}
