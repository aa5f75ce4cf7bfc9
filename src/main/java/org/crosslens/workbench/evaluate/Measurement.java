package org.crosslens.workbench.evaluate;

import java.nio.file.Path;
import org.crosslens.results.Progress;

/// Takes the figures of one family.
@FunctionalInterface
interface Measurement {
  /// The figures.
  ///
  /// @param data a folder that the command `scenes` wrote
  /// @throws org.crosslens.results.Problem when the folder lacks what is needed
  Figures of(Path data, Progress progress);
}
