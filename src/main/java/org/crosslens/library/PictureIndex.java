package org.crosslens.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the picture that a captions file means, by its path from the file's folder or by its name
/// alone.
final class PictureIndex {
  private final Path folder;
  private final Map<Path, Path> byPath = new HashMap<>();
  private final Map<String, Path> byName = new HashMap<>();

  /// @param folder where the captions file lies
  /// @param pictures what there is, absolute
  PictureIndex(Path folder, Collection<Path> pictures) {
    this.folder = folder;
    for (Path picture : pictures) {
      byPath.put(picture, picture);
      byName.putIfAbsent(picture.getFileName().toString(), picture);
    }
  }

  /// Pictures in the folder of a captions file and in the folders there.
  static PictureIndex beside(Path captions) {
    Path folder = folderOf(captions);
    return new PictureIndex(folder, PictureFiles.in(folder));
  }

  /// The folder that a file lies in.
  static Path folderOf(Path file) {
    return absolute(file.resolveSibling(""));
  }

  static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  Optional<Path> find(String name) {
    try {
      Path exact = byPath.get(folder.resolve(name).normalize());
      Path last = Path.of(name).getFileName();
      String file = last == null ? "" : last.toString();
      return Optional.ofNullable(exact != null ? exact : byName.get(file));
    } catch (InvalidPathException e) {
      return Optional.empty(); // no file system has such a file
    }
  }

  /// One sentence about names that nothing was found for.
  static String missing(Path captions, List<String> names) {
    return "%s names %s, such as %s."
        .formatted(
            captions.getFileName(),
            names.size() == 1
                ? "a picture that is not there"
                : "%,d pictures that are not there".formatted(names.size()),
            String.join(", ", names.subList(0, Math.min(3, names.size()))));
  }
}
