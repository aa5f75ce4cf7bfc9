package org.crosslens.workbench.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.results.Problem;
import org.crosslens.results.WholeFile;

/// A file that the user asked for, written whole or not at all.
final class Export {
  private Export() {}

  /// What goes into the file.
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Missing folders are made, a file of that name is replaced.
  ///
  /// @throws Problem when it cannot be written
  static void write(Path file, Content content) {
    try {
      WholeFile.write(file, part -> fill(part, content));
    } catch (IOException e) {
      throw new Problem(
          "Could not write " + file + ".", "Check the folder, its permissions and the disk.", e);
    }
  }

  private static void fill(Path part, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      content.writeTo(out);
    }
  }
}
