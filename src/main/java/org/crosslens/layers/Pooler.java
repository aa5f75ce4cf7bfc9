package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/// Makes one vector of a sequence: `tanh(dense(first state))` (Devlin et al. 2019, released code).
///
/// @param dense (width, width)
public record Pooler(Projection dense) {
  /// Takes `dense` from a source.
  public static Pooler of(Weights weights, long width) {
    return new Pooler(Projection.of(weights.under("dense"), width, width));
  }

  /// Maps (batch, positions, width) to (batch, width).
  public NDArray apply(NDArray states) {
    return dense.apply(first(states)).tanh();
  }

  /// The first position's state, (batch, width).
  public static NDArray first(NDArray states) {
    return states.get(new NDIndex(":, 0"));
  }
}
