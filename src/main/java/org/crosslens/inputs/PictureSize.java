package org.crosslens.inputs;

/// A picture's size in pixels.
///
/// @param width columns
/// @param height rows
public record PictureSize(int width, int height) {
  /// Checks that there is a pixel.
  public PictureSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a size of %d x %d".formatted(width, height));
    }
  }
}
