package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Builds the masks that are added to attention scores: 0 where looking is allowed, very negative
/// where not.
public final class Mask {
  /// The lowest float32, so that a masked score's weight is exactly zero after softmax.
  private static final float FORBIDDEN = -Float.MAX_VALUE;

  private Mask() {}

  /// Lets each position look at itself and at earlier ones: (1, 1, positions, positions).
  public static NDArray causal(NDManager manager, int positions) {
    return causal(manager, 0, positions);
  }

  /// Lets new positions look at what was read before them, at themselves and at earlier new ones.
  ///
  /// @param before positions already read
  /// @param fresh new positions
  /// @return (1, 1, fresh, before + fresh)
  public static NDArray causal(NDManager manager, int before, int fresh) {
    int keys = before + fresh;
    float[] mask = new float[fresh * keys];
    for (int query = 0; query < fresh; query++) {
      Arrays.fill(mask, query * keys + before + query + 1, (query + 1) * keys, FORBIDDEN);
    }
    return manager.create(mask, new Shape(1, 1, fresh, keys));
  }

  /// What a decoder hides: what is still to come, and padding. None when there is neither, as when
  /// one new position may look at all before it.
  ///
  /// @param before positions already read
  /// @param fresh new positions
  /// @param attended (batch, before + fresh), 0 for padding, or none
  public static @Nullable NDArray decoder(
      NDManager manager, int before, int fresh, @Nullable NDArray attended) {
    NDArray causal = fresh == 1 ? null : causal(manager, before, fresh);
    NDArray padding = attended == null ? null : padding(attended);
    return causal == null || padding == null
        ? (causal == null ? padding : causal)
        : both(causal, padding);
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
