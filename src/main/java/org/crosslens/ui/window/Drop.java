package org.crosslens.ui.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files that are dropped.
final class Drop {
  private Drop() {}

  /// @param place where files may be dropped
  /// @param take hears which were
  static void onto(Node place, Consumer<List<Path>> take) {
    place.setOnDragOver(Drop::accept);
    place.setOnDragDropped(
        event -> {
          take.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
          event.setDropCompleted(true);
          event.consume();
        });
  }

  private static void accept(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
    }
    event.consume();
  }
}
