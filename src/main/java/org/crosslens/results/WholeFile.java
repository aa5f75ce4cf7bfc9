package org.crosslens.results;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file beside its place and moves it there when it is complete, so that a full disk, a
/// cancel or a kill leaves the old file or the new one and never half of one.
public final class WholeFile {
  private WholeFile() {}

  /// Fills the file.
  @FunctionalInterface
  public interface Content {
    /// Writes everything.
    ///
    /// @param part the path to write to, beside the file's own
    void writeTo(Path part) throws IOException;
  }

  /// Replaces a file of that name; missing folders are made.
  ///
  /// @throws IOException when it could not be written; what was there is unharmed
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    Files.createDirectories(target.getParent());
    try {
      content.writeTo(part);
      move(part, target);
    } finally {
      Files.deleteIfExists(part); // gives a full disk its space back
    }
  }

  /// The same for a text, in UTF-8.
  ///
  /// @throws IOException as above
  public static void write(Path file, String text) throws IOException {
    write(file, part -> Files.writeString(part, text));
  }

  /// Why a file could not be written, to stand behind its name: `: No space left on device`, or
  /// nothing where the system says no more than the name.
  public static String why(IOException e) {
    String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
    return reason == null || reason.isBlank() ? "" : ": " + reason;
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
