package org.crosslens.library;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crosslens.results.Picture;

/// Gives pictures names that are unique in their collection.
final class PictureNames {
  private PictureNames() {}

  /// Calls each picture by its file name, with its folders before it where names repeat.
  static Map<Path, Picture> of(List<Path> files) {
    Map<Path, Picture> named = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      for (Path up = file.getParent(); !taken.add(name) && up != null; up = up.getParent()) {
        name = up.getFileName() + "/" + name;
      }
      named.put(file, new Picture(name, file));
    }
    return named;
  }
}
