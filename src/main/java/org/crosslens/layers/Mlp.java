package org.crosslens.layers;

import ai.djl.ndarray.NDArray;

/// The feed-forward part of a transformer layer: `down(activation(up(x)))`, position by position.
///
/// @param up (intermediate, width)
/// @param activation between the two
/// @param down (width, intermediate)
public record Mlp(Projection up, Activation activation, Projection down) {
  /// Maps (batch, positions, width) to itself.
  public NDArray apply(NDArray x) {
    return down.apply(activation.apply(up.apply(x)));
  }
}
