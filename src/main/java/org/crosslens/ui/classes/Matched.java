package org.crosslens.ui.classes;

import java.util.List;
import org.crosslens.results.Picture;
import org.jspecify.annotations.Nullable;

/// What models say of a pair.
///
/// @param picture which picture
/// @param caption which sentence
/// @param fits one a model
record Matched(Picture picture, String caption, List<Fit> fits) {
  boolean isOf(@Nullable Picture otherPicture, @Nullable String otherCaption) {
    return picture.equals(otherPicture) && caption.equals(otherCaption);
  }
}
