package org.crosslens.figures;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What stands along a side of a matrix.
///
/// @param names one a row or column
/// @param picture the thumbnail of a row or column, or null where it has none
public record MapAxis(List<String> names, IntFunction<@Nullable BufferedImage> picture) {
  /// Copies the list.
  public MapAxis {
    names = List.copyOf(names);
  }

  /// Names without thumbnails.
  public static MapAxis of(List<String> names) {
    return new MapAxis(names, index -> null);
  }
}
