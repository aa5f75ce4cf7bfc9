package org.crosslens.workbench.explain;

/// How a method is carried out.
///
/// @param layer of raw attention, counted from 0; [#LAST] for the last
/// @param head of raw attention, counted from 0; [#FUSED] for all of them by `fusion`
/// @param fusion how heads become one map, in raw attention and rollout
/// @param residualShare of rollout: how much of a position is its own residual stream, from 0 to 1
/// @param lastLayers of relevance: how many layers, counted from the last, take part; more than
///     there are means all, [#BEST] what serves the family best
public record Detail(int layer, int head, Fusion fusion, double residualShare, int lastLayers) {
  /// The last layer, whichever its number.
  public static final int LAST = -1;

  /// All heads together.
  public static final int FUSED = -1;

  /// As many layers as serve best, as measured on drawn scenes.
  public static final int BEST = 0;

  /// The last layer, the mean of heads, half residual, the best number of layers.
  public static final Detail STANDARD = new Detail(LAST, FUSED, Fusion.MEAN, 0.5, BEST);

  /// Checks the numbers.
  public Detail {
    if (layer < LAST || head < FUSED || lastLayers < BEST) {
      throw new IllegalArgumentException(layer + ", " + head + ", " + lastLayers);
    }
    if (!(residualShare >= 0 && residualShare <= 1)) {
      throw new IllegalArgumentException("residual share " + residualShare);
    }
  }

  /// The same for another layer of raw attention.
  public Detail atLayer(int number) {
    return new Detail(number, head, fusion, residualShare, lastLayers);
  }

  /// The same for another head of raw attention.
  public Detail atHead(int number) {
    return new Detail(layer, number, fusion, residualShare, lastLayers);
  }

  /// The same with heads fused another way.
  public Detail fused(Fusion how) {
    return new Detail(layer, head, how, residualShare, lastLayers);
  }

  /// The same with another residual share.
  public Detail residual(double share) {
    return new Detail(layer, head, fusion, share, lastLayers);
  }

  /// The same with another number of last layers.
  public Detail last(int layers) {
    return new Detail(layer, head, fusion, residualShare, layers);
  }
}
