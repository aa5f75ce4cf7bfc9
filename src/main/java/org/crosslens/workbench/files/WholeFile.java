package org.crosslens.workbench.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.crosslens.results.Problem;

/// Writes a file beside its place first, so that a full disk or a cancel leaves no half a file.
final class WholeFile {
  private WholeFile() {}

  /// What goes into the file.
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Missing folders are made, a file of that name is replaced.
  ///
  /// @throws Problem when it cannot be written
  static void write(Path file, Content content) {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.createDirectories(target.getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        content.writeTo(out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Problem(
          "Could not write " + file + ".", "Check the folder, its permissions and the disk.", e);
    } finally {
      part.toFile().delete();
    }
  }
}
