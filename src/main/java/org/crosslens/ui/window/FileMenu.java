package org.crosslens.ui.window;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.crosslens.ui.commands.Command;
import org.jspecify.annotations.Nullable;

/// Opens files and models, and writes what is shown.
final class FileMenu {
  private final MainView view;
  private final Export export;

  FileMenu(MainView view) {
    this.view = view;
    export = new Export(view);
  }

  /// @param compared whether there is a heat map
  /// @param related whether the relevance of the selected pair is there
  List<Command> commands(ObservableValue<Boolean> compared, ObservableValue<Boolean> related) {
    return List.of(
        of("Open a folder…", "Shortcut+O", this::openFolder),
        of("Open files…", "Shortcut+Shift+O", () -> view.take(view.choice.files())),
        of("Open the demo", null, view.desk::openDemo),
        of("Open a model folder…", null, this::openModel),
        of("Save the heat map as PNG…", "Shortcut+Shift+E", () -> export.heatmap("png"))
            .when(compared),
        of("Save the heat map as SVG…", "Shortcut+Alt+E", () -> export.heatmap("svg"))
            .when(compared),
        of("Save the values as CSV…", null, () -> export.values("csv")).when(compared),
        of("Save the values as NPZ…", null, () -> export.values("npz")).when(compared),
        of("Save the pair as PNG…", null, () -> export.pair("png")).when(related),
        of("Save the pair as SVG…", null, () -> export.pair("svg")).when(related),
        of("Close", "Shortcut+Q", () -> view.getScene().getWindow().hide()));
  }

  private static Command of(String name, @Nullable String keys, Runnable action) {
    return Command.of("File", name, keys, action);
  }

  void openFolder() {
    Path folder = view.choice.folder("Open a folder of pictures and captions");
    if (folder != null) {
      view.take(List.of(folder));
    }
  }

  void openModel() {
    Path folder = view.choice.folder("Open a model folder");
    if (folder != null) {
      view.models.open(folder);
    }
  }
}
