package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// Attention in both directions, each with a pattern of its own.
///
/// @param picture lets patches look at pieces
/// @param caption lets pieces look at patches
record TwoWay(Look picture, Look caption) {
  /// One direction.
  @FunctionalInterface
  interface Look {
    /// As [Attention#apply(NDArray, NDArray, NDArray, Probe)].
    NDArray apply(NDArray x, NDArray context, @Nullable NDArray mask, Probe probe);
  }

  /// Multi-head attention whose projections serve both directions: v8's code.
  static TwoWay shared(Weights weights, int width, int heads) {
    return shared(weights, width, heads, 0);
  }

  /// The same in a given layer of several.
  static TwoWay shared(Weights weights, int width, int heads, int layer) {
    QueryKeyValue p = QueryKeyValue.of(weights, width);
    Projection output = Projection.of(weights.under("to_out"), width, width);
    AttentionSite picture = AttentionSite.cross("picture", layer);
    AttentionSite caption = AttentionSite.cross("caption", layer);
    return new TwoWay(
        new Attention(picture, heads, p.query(), p.key(), p.value(), output)::apply,
        new Attention(caption, heads, p.query(), p.key(), p.value(), output)::apply);
  }

  /// Lets each side look at the other.
  Pair apply(Pair x, Probe probe) {
    return x.with(
        picture.apply(x.picture(), x.caption(), x.captionMask(), probe),
        caption.apply(x.caption(), x.picture(), x.pictureMask(), probe));
  }
}
