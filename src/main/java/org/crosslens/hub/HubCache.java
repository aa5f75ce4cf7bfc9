package org.crosslens.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The models that Hugging Face's tools have already put on this disk; nothing is downloaded.
///
/// The layout is `models--ORGANISATION--NAME/snapshots/REVISION/`, and `refs/main` names the
/// revision that was asked for last.
///
/// @param folder such as `~/.cache/huggingface/hub`
public record HubCache(Path folder) {
  private static final String PREFIX = "models--";

  /// Where those tools look: `HF_HUB_CACHE`, else `hub` under `HF_HOME`, else under the user's
  /// cache folder.
  ///
  /// @param environment the process's variables
  public static HubCache of(Map<String, String> environment) {
    String direct = environment.get("HF_HUB_CACHE");
    if (direct != null) {
      return new HubCache(Path.of(direct));
    }
    String home = environment.get("HF_HOME");
    Path base = home != null ? Path.of(home) : caches(environment).resolve("huggingface");
    return new HubCache(base.resolve("hub"));
  }

  private static Path caches(Map<String, String> environment) {
    String caches = environment.get("XDG_CACHE_HOME");
    String user = environment.getOrDefault("HOME", System.getProperty("user.home"));
    return caches != null ? Path.of(caches) : Path.of(user, ".cache");
  }

  /// All models whose config is there, by name.
  public List<ModelFolder> list() {
    return inside(folder).stream()
        .filter(f -> f.getFileName().toString().startsWith(PREFIX))
        .flatMap(f -> model(f).stream())
        .toList();
  }

  private static Optional<ModelFolder> model(Path cached) {
    String name = cached.getFileName().toString().substring(PREFIX.length()).replace("--", "/");
    return snapshot(cached).flatMap(folder -> ModelFolder.at(name, folder));
  }

  private static Optional<Path> snapshot(Path cached) {
    Path snapshots = cached.resolve("snapshots");
    try {
      String main = Files.readString(cached.resolve("refs/main")).strip();
      boolean plain = main.matches("\\w+"); // a commit, and no path to somewhere else
      if (plain && Files.isDirectory(snapshots.resolve(main))) {
        return Optional.of(snapshots.resolve(main));
      }
    } catch (IOException e) {
      // A model fetched by its revision has no refs/main; any snapshot will do.
    }
    return inside(snapshots).stream().findFirst();
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
