package org.crosslens.workbench.recipes.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/// Captions some of whose pieces are hidden.
///
/// @param ids what the model reads, (batch, pieces)
/// @param mask (batch, pieces), 1 for a piece and 0 for padding
/// @param wanted (batch, pieces), the piece to guess, or -1 where nothing is asked
record MaskedBatch(long[][] ids, long[][] mask, long[][] wanted) {
  NDArray ids(NDManager run) {
    return run.create(flat(ids), shape());
  }

  NDArray mask(NDManager run) {
    return run.create(flat(mask), shape());
  }

  /// 1 for the piece to guess, (batch, pieces, vocabulary); rows of zeros where nothing is asked.
  NDArray targets(int vocabulary, NDManager run) {
    long[] pieces = flat(wanted);
    float[] targets = new float[pieces.length * vocabulary];
    for (int i = 0; i < pieces.length; i++) {
      if (pieces[i] >= 0) {
        targets[i * vocabulary + (int) pieces[i]] = 1;
      }
    }
    return run.create(targets, shape().add(vocabulary));
  }

  private Shape shape() {
    return new Shape(ids.length, ids[0].length);
  }

  private static long[] flat(long[][] rows) {
    return java.util.Arrays.stream(rows).flatMapToLong(java.util.Arrays::stream).toArray();
  }
}
