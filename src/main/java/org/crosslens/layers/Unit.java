package org.crosslens.layers;

import ai.djl.ndarray.NDArray;

/// Scales vectors to length one, so that their product is the cosine between them.
public final class Unit {
  private Unit() {}

  /// Divides each vector of the last axis by its length.
  public static NDArray of(NDArray x) {
    return x.div(x.norm(new int[] {-1}, true));
  }
}
