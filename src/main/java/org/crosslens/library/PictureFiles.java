package org.crosslens.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crosslens.results.Problem;

/// Finds picture files on the disk and tells real ones from others that only bear the name.
final class PictureFiles {
  private static final Set<String> ENDINGS =
      Set.of("png", "jpg", "jpeg", "webp", "gif", "bmp", "tif", "tiff");

  /// How such files begin; a WebP file says so after the length of its RIFF container.
  private static final List<String> BEGINNINGS =
      List.of("\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "BM", "II*\0", "MM\0*");

  /// Deeper folders are another collection.
  private static final int DEPTH = 4;

  private PictureFiles() {}

  /// Whether a name ends as a picture's does.
  static boolean isNamed(Path file) {
    return ENDINGS.contains(ending(file));
  }

  /// What follows the last dot, in small letters.
  static String ending(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /// The picture files in a folder and the folders in it, in natural order; hidden ones left out.
  static List<Path> in(Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), DEPTH, new Collector(found));
    } catch (IOException e) {
      throw new Problem(
          "Could not read the folder " + folder + ".", "Check that it is there and readable.", e);
    }
    found.sort(Comparator.comparing(f -> folder.relativize(f).toString(), new NaturalOrder()));
    return found;
  }

  /// Passes over what cannot be read, and over links that lead back to where they stand.
  private static final class Collector extends SimpleFileVisitor<Path> {
    private final List<Path> found;

    Collector(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
      boolean hidden = file.getFileName().toString().startsWith(".");
      if (about.isRegularFile() && isNamed(file) && !hidden) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  /// Whether the first bytes are those of a picture.
  static boolean looksReal(Path file) {
    if (!Files.isRegularFile(file)) {
      return false; // a pipe would wait for ever
    }
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
      boolean webp = start.startsWith("RIFF") && start.endsWith("WEBP");
      return webp || BEGINNINGS.stream().anyMatch(start::startsWith);
    } catch (IOException e) {
      return false;
    }
  }
}
