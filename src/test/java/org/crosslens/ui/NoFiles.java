package org.crosslens.ui;

import java.nio.file.Path;
import java.util.List;
import org.crosslens.ui.window.FileChoice;
import org.jspecify.annotations.Nullable;

/// Nobody is there to choose a file.
final class NoFiles implements FileChoice {
  @Override
  public List<Path> files() {
    return List.of();
  }

  @Override
  public @Nullable Path folder(String title) {
    return null;
  }

  @Override
  public @Nullable Path save(String name, String ending) {
    return null;
  }
}
