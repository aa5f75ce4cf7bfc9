package org.crosslens.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosslens.results.Problem;

/// The models that come with the program, a folder each.
///
/// @param folder such as `assets/models`
public record BundledModels(Path folder) {
  /// All of them by name; none when the folder is missing.
  ///
  /// @throws Problem when it cannot be read
  public List<ModelFolder> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .sorted()
          .flatMap(f -> ModelFolder.at(f.getFileName().toString(), f).stream())
          .toList();
    } catch (IOException e) {
      throw new Problem(
          "Could not read the folder of models " + folder + ".", "Check its permissions.", e);
    }
  }
}
