package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/// Builds the masks that are added to attention scores: 0 where looking is allowed, very negative
/// where not.
public final class Mask {
  /// The lowest float32, so that a masked score's weight is exactly zero after softmax.
  private static final float FORBIDDEN = -Float.MAX_VALUE;

  private Mask() {}

  /// Lets each position look at itself and at earlier ones: (1, 1, positions, positions).
  public static NDArray causal(NDManager manager, int positions) {
    float[] mask = new float[positions * positions];
    for (int query = 0; query < positions; query++) {
      for (int key = query + 1; key < positions; key++) {
        mask[query * positions + key] = FORBIDDEN;
      }
    }
    return manager.create(mask, new Shape(1, 1, positions, positions));
  }

  /// Hides padded keys.
  ///
  /// @param attended (batch, keys), 1 for a token and 0 for padding, any number type
  /// @return (batch, 1, 1, keys)
  public static NDArray padding(NDArray attended) {
    NDArray hidden = attended.toType(DataType.FLOAT32, true).neg().add(1).mul(FORBIDDEN);
    return hidden.expandDims(1).expandDims(1);
  }

  /// Hides what either hides. Adding two lowest floats would give minus infinity, and a row of
  /// those has no softmax; the lower of the two does not.
  public static NDArray both(NDArray a, NDArray b) {
    return a.minimum(b);
  }
}
