package org.crosslens.ui.desk;

import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;

/// Reads pictures for maps to be laid over.
@FunctionalInterface
public interface Sight {
  /// A picture with a model's patches.
  ///
  /// @param model the model's name
  /// @param grid the patches, in pixels of the picture at full size
  /// @throws org.crosslens.results.Problem when the file cannot be read as a picture
  Seen seen(String model, Picture picture, PatchGrid grid);
}
