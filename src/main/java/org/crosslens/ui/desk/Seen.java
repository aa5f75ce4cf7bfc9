package org.crosslens.ui.desk;

import java.awt.image.BufferedImage;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;

/// A picture with the part of it that a model sees.
///
/// @param model the model's name
/// @param picture which picture
/// @param image the picture the right way up, at most [#SIDE] pixels long; treat as read-only
/// @param grid the model's patches, in pixels of `image`
public record Seen(String model, Picture picture, BufferedImage image, PatchGrid grid) {
  /// Large enough to look good in a maximised pane.
  public static final int SIDE = 720;

  /// Whether this is what a model sees of a picture.
  public boolean isOf(String otherModel, Picture other) {
    return model.equals(otherModel) && picture.equals(other);
  }
}
