package org.crosslens.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/// A folder that only its user may enter.
///
/// @param path absolute
record PrivateFolder(Path path) {
  /// The folder that a file lies in.
  static PrivateFolder of(Path file) {
    return new PrivateFolder(parent(file.toAbsolutePath()));
  }

  private static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  /// Makes it where it is not there.
  ///
  /// @throws IOException if it cannot be made, or others may enter it
  void make() throws IOException {
    if (Files.notExists(path) && hasPermissions(parent(path))) {
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(path);
    }
    if (!isPrivate()) {
      throw new IOException("others may enter " + path);
    }
  }

  /// Whether this user owns it and nobody else may enter it. Where there are no such permissions,
  /// as on Windows, the temporary folder itself is the user's own.
  boolean isPrivate() {
    try {
      if (!hasPermissions(path)) {
        return true;
      }
      var user =
          path.getFileSystem()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName(System.getProperty("user.name"));
      return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(user)
          && PosixFilePermissions.toString(Files.getPosixFilePermissions(path)).endsWith("------");
    } catch (IOException unreadable) {
      return false;
    }
  }

  /// By the file system's word: in a container the folder's own disk may not be told.
  private static boolean hasPermissions(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
