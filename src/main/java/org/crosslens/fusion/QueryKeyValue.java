package org.crosslens.fusion;

import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// The three projections of an attention, taken under the names that the seed's code gives them.
///
/// @param query `to_q`
/// @param key `to_k`
/// @param value `to_v`
record QueryKeyValue(Projection query, Projection key, Projection value) {
  /// @param prefix what stands before `to_q`, such as `image_`
  static QueryKeyValue of(Weights weights, String prefix, int in, int width) {
    return new QueryKeyValue(
        Projection.of(weights.under(prefix + "to_q"), in, width),
        Projection.of(weights.under(prefix + "to_k"), in, width),
        Projection.of(weights.under(prefix + "to_v"), in, width));
  }

  static QueryKeyValue of(Weights weights, int width) {
    return of(weights, "", width, width);
  }
}
