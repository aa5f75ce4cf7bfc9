package org.crosslens.ui.desk;

/// A picture and a caption of the collection, by index; -1 for none.
///
/// @param picture index of the picture
/// @param caption index of the caption
public record Pair(int picture, int caption) {
  /// Neither.
  public static final Pair NONE = new Pair(-1, -1);
}
