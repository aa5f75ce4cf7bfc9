package org.crosslens.ui.window;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.crosslens.results.WholeFile;
import org.jspecify.annotations.Nullable;

/// What the window remembers from one start to the next.
public final class Settings {
  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private final @Nullable Path file;
  private final State state;

  /// The file's content, kept simple so that a user can read it.
  static final class State {
    double width = 1600;
    double height = 1000;
    String theme = Appearance.SYSTEM.word();
    String map = "viridis";
    String overlay = "magma";
    String score = "cosine";
    String model = "";
    double opacity = 0.6;
    boolean smooth = true;
    boolean cardDismissed;
    List<String> files = List.of();
    Map<String, double[]> dividers = new HashMap<>();

    /// Whether a file edited by hand left out nothing and asks for nothing absurd.
    boolean isWhole() {
      return Stream.of(theme, map, overlay, score, model, files, dividers)
              .allMatch(Objects::nonNull)
          && width >= 100
          && width <= 20_000
          && height >= 100
          && height <= 20_000;
    }
  }

  private Settings(@Nullable Path file, State state) {
    this.file = file;
    this.state = state;
  }

  /// Settings that are forgotten at the end.
  public static Settings forgetful() {
    return new Settings(null, new State());
  }

  /// Settings of a file; one that is missing or broken gives what a first start has.
  public static Settings of(Path file) {
    try {
      State state = Files.exists(file) ? GSON.fromJson(Files.readString(file), State.class) : null;
      return new Settings(file, state == null || !state.isWhole() ? new State() : state);
    } catch (IOException | JsonParseException | NumberFormatException unreadable) {
      return new Settings(file, new State());
    }
  }

  State state() {
    return state;
  }

  /// The files that were open last and are still there.
  List<Path> files() {
    return state.files.stream().flatMap(Settings::path).filter(Files::exists).toList();
  }

  /// A name that is no path, as a file edited by hand may hold, names no file.
  private static Stream<Path> path(@Nullable String name) {
    try {
      return name == null ? Stream.empty() : Stream.of(Path.of(name));
    } catch (InvalidPathException impossible) {
      return Stream.empty();
    }
  }

  /// Writes the file; a disk that refuses costs the memory, never the work.
  void save() {
    if (file == null) {
      return;
    }
    try {
      WholeFile.write(file, GSON.toJson(state));
    } catch (IOException refused) {
      System.getLogger("org.crosslens.ui")
          .log(System.Logger.Level.WARNING, "settings could not be written", refused);
    }
  }
}
