package org.crosslens.ui.attention;

/// A place in the grid of layers and heads.
///
/// @param layer counted from 0
/// @param head counted from 0, or [#MEAN]
record Cell(int layer, int head) {
  /// Stands for the mean over heads.
  static final int MEAN = -1;

  /// As a reader should see it.
  String words() {
    return "layer %d, %s".formatted(layer, head < 0 ? "mean over heads" : "head " + head);
  }
}
