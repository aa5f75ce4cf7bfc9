package org.crosslens.inputs;

/// A rectangle of whole pixels in a picture.
///
/// @param left column of its first pixel
/// @param top row of its first pixel
/// @param width columns
/// @param height rows
record Window(int left, int top, int width, int height) {
  /// All of a picture.
  static Window all(int width, int height) {
    return new Window(0, 0, width, height);
  }

  /// One past its last column.
  int right() {
    return left + width;
  }

  /// One past its last row.
  int bottom() {
    return top + height;
  }
}
