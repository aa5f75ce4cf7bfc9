package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/// Sentences as a model takes them, the shorter ones padded.
///
/// @param ids (batch, positions) numbers of pieces; treat as read-only
/// @param attended (batch, positions) 1 for a piece, 0 for padding or a piece that is masked out;
///     treat as read-only
public record Words(long[][] ids, long[][] attended) {
  /// One sentence.
  public static Words of(long[] ids) {
    long[] attended = new long[ids.length];
    Arrays.fill(attended, 1);
    return new Words(new long[][] {ids}, new long[][] {attended});
  }

  /// One sentence of which a position is masked out.
  public Words masking(int position) {
    long[] attended = this.attended[0].clone();
    attended[position] = 0;
    return new Words(ids, new long[][] {attended});
  }

  NDArray ids(NDManager manager) {
    return tensor(ids, manager);
  }

  NDArray attended(NDManager manager) {
    return tensor(attended, manager);
  }

  /// (batch, positions), int64.
  private static NDArray tensor(long[][] rows, NDManager manager) {
    long[] flat = Arrays.stream(rows).flatMapToLong(Arrays::stream).toArray();
    return manager.create(flat, new Shape(rows.length, rows[0].length));
  }
}
