package org.crosslens.workbench.explain;

/// What serves best where nobody chooses, as measured on drawn scenes.
final class Defaults {
  private Defaults() {}

  /// How many last layers of a stack take part in relevance.
  static int lastLayers(Request request) {
    int asked = request.detail().lastLayers();
    return asked == Detail.BEST ? Integer.MAX_VALUE : asked;
  }
}
