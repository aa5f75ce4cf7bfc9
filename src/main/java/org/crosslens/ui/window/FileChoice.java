package org.crosslens.ui.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Asks the user for files; tests answer in the user's place.
public interface FileChoice {
  /// Files to open, empty when the user thought better of it.
  List<Path> files();

  /// A folder to open, or null.
  @Nullable Path folder(String title);

  /// Where to write, or null.
  ///
  /// @param ending such as `png`
  @Nullable Path save(String name, String ending);

  /// The platform's own choosers over a window.
  ///
  /// @param owner stays behind the chooser; none where there is no window yet
  static FileChoice over(@Nullable Window owner) {
    return new FileChoice() {
      @Override
      public List<Path> files() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open pictures or a captions file");
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
      }

      @Override
      public @Nullable Path folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(owner));
      }

      @Override
      public @Nullable Path save(String name, String ending) {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(name + "." + ending);
        chooser
            .getExtensionFilters()
            .add(
                new FileChooser.ExtensionFilter(
                    ending.toUpperCase(java.util.Locale.ROOT), "*." + ending));
        return path(chooser.showSaveDialog(owner));
      }

      private @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
      }
    };
  }
}
