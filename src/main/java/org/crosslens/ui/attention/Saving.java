package org.crosslens.ui.attention;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where files that the pane writes go.
public interface Saving {
  /// Asks where to write, or null when the user thought better of it.
  ///
  /// @param name without its ending
  /// @param ending such as `png`
  @Nullable Path where(String name, String ending);
}
