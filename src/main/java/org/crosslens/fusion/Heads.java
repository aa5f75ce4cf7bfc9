package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Scalar;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// Scaled dot-product attention in its single steps, for mechanisms that arrange them in their own
/// way; all others use [org.crosslens.layers.Attention].
final class Heads {
  /// The site where pictures look at captions.
  static final AttentionSite PICTURE = AttentionSite.cross("picture", 0);

  /// The site where captions look at pictures.
  static final AttentionSite CAPTION = AttentionSite.cross("caption", 0);

  private Heads() {}

  /// (batch, positions, width) to (batch, heads, positions, head width).
  static NDArray split(NDArray x, int heads) {
    return x.reshape(x.getShape().get(0), x.getShape().get(1), heads, -1).swapAxes(1, 2);
  }

  /// (batch, heads, positions, head width) to (batch, positions, width).
  static NDArray join(NDArray x) {
    NDArray swapped = x.swapAxes(1, 2);
    return swapped.reshape(swapped.getShape().get(0), swapped.getShape().get(1), -1);
  }

  /// How much each query looks at each key: `softmax(Q K^T / sqrt(head width) + mask)`.
  ///
  /// @param queries (batch, heads, queries, head width)
  /// @param keys (batch, heads, keys, head width)
  /// @return (batch, heads, queries, keys)
  static NDArray pattern(
      AttentionSite site, NDArray queries, NDArray keys, @Nullable NDArray mask, Probe probe) {
    double scale = 1 / Math.sqrt((double) queries.getShape().get(3));
    NDArray scores = queries.mul(Scalar.of(queries, scale)).matMul(keys.swapAxes(-1, -2));
    NDArray masked = mask == null ? scores : scores.add(mask);
    probe.part(site, Probe.Part.QUERIES, queries);
    probe.part(site, Probe.Part.KEYS, keys);
    probe.part(site, Probe.Part.SCORES, masked);
    return probe.attention(site, masked.softmax(-1));
  }

  /// What each query gets: the values, weighted by a pattern.
  ///
  /// @param pattern (batch, heads, queries, keys)
  /// @param values (batch, heads, keys, head width)
  /// @return (batch, heads, queries, head width)
  static NDArray mix(AttentionSite site, NDArray pattern, NDArray values, Probe probe) {
    NDArray mixed = pattern.matMul(values);
    probe.part(site, Probe.Part.VALUES, values);
    probe.part(site, Probe.Part.MIXED, mixed);
    return mixed;
  }
}
