package org.crosslens.results;

/// Which part of a picture each patch of a model sees, for drawing an attention map over it.
///
/// The grid may reach beyond the picture where the model was given a padded one, and may leave out
/// its edges where it was given the centre only. Lengths are pixels of the picture as loaded.
///
/// @param rows patches from top to bottom
/// @param columns patches from left to right
/// @param left the grid's left edge
/// @param top the grid's upper edge
/// @param width the grid's width
/// @param height the grid's height
public record PatchGrid(
    int rows, int columns, double left, double top, double width, double height) {
  /// A rectangle of the picture, in pixels.
  ///
  /// @param left left edge
  /// @param top upper edge
  /// @param width width
  /// @param height height
  public record Box(double left, double top, double width, double height) {}

  /// Checks that there is at least one patch.
  public PatchGrid {
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException("a grid of %d x %d patches".formatted(rows, columns));
    }
  }

  /// Number of patches.
  public int patches() {
    return rows * columns;
  }

  /// What a patch sees; patches count from 0, row by row.
  public Box box(int patch) {
    double across = width / columns;
    double down = height / rows;
    int row = patch / columns;
    int column = patch % columns;
    return new Box(left + column * across, top + row * down, across, down);
  }

  /// The patch that a place in the picture belongs to, or -1 when none does.
  public int patchAt(double x, double y) {
    int column = (int) Math.floor((x - left) / width * columns);
    int row = (int) Math.floor((y - top) / height * rows);
    boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
    return inside ? row * columns + column : -1;
  }
}
