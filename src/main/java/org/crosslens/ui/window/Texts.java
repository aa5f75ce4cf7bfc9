package org.crosslens.ui.window;

import java.nio.file.Path;
import org.crosslens.desktop.Folders;
import org.crosslens.desktop.Log;
import org.crosslens.desktop.Notices;

/// The long texts of the Help menu.
final class Texts {
  private Texts() {}

  static String about() {
    return Notices.of(Path.of(System.getProperty("crosslens.home", ".")));
  }

  static String logs() {
    Path folder = Folders.usual().logs();
    String text = Log.text(folder, Path.of(System.getProperty("java.io.tmpdir")));
    return text.isEmpty()
        ? "Nothing went wrong so far. What does will be kept in " + folder + "."
        : text;
  }
}
