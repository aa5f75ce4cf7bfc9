package org.crosslens.library;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.crosslens.results.Caption;
import org.crosslens.results.Picture;
import org.crosslens.results.Problem;

/// Reads a captions file for pictures that are already open.
public final class CaptionsOf {
  private CaptionsOf() {}

  /// The sentences as they stand in the file.
  ///
  /// @param pictures the pictures that the file names must be among these, beside them, or beside
  ///     the file
  /// @throws Problem when it names a picture that is not there
  public static List<Caption> pictures(List<Picture> pictures, Path file) {
    List<Caption> all = CaptionFile.read(file);
    Set<String> named = new LinkedHashSet<>();
    all.forEach(caption -> named.add(caption.picture()));
    named.remove("");
    pictures.forEach(picture -> named.remove(picture.file().getFileName().toString()));
    List<String> missing = named.isEmpty() ? List.of() : missing(file, named, pictures);
    if (!missing.isEmpty()) {
      throw new Problem(
          PictureIndex.missing(file, missing), "Correct the names or add the pictures.");
    }
    return all;
  }

  private static List<String> missing(Path file, Set<String> named, List<Picture> pictures) {
    Set<Path> folders = new LinkedHashSet<>();
    folders.add(PictureIndex.folderOf(file));
    pictures.forEach(picture -> folders.add(PictureIndex.folderOf(picture.file())));
    List<Path> around = folders.stream().flatMap(f -> PictureFiles.in(f).stream()).toList();
    PictureIndex index = new PictureIndex(PictureIndex.folderOf(file), around);
    return named.stream().filter(name -> index.find(name).isEmpty()).toList();
  }
}
