package org.crosslens.results.speech;

import java.util.List;
import org.crosslens.results.Picture;

/// How a model sorts one picture.
///
/// @param picture which
/// @param classes every label, most probable first; the probabilities sum to one
public record PictureClasses(Picture picture, List<Likely> classes) {
  /// Copies the list.
  public PictureClasses {
    classes = List.copyOf(classes);
  }

  /// The most probable label.
  public Likely best() {
    return classes.getFirst();
  }
}
