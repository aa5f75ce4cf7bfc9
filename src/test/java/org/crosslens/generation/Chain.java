package org.crosslens.generation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import org.crosslens.layers.Cache;
import org.crosslens.layers.Probe;
import org.jspecify.annotations.Nullable;

/// A decoder whose scores depend on the last piece alone, so that tests can compute by hand what
/// should come out.
///
/// @param scores (last piece, next piece)
record Chain(float[][] scores) implements Decoder {
  @Override
  public NDArray next(NDArray ids, @Nullable NDArray attended, Cache cache, Probe probe) {
    NDArray last = ids.get(":, -1").toType(DataType.INT64, false);
    return ids.getManager().create(scores).get(last);
  }

  @Override
  public int longest() {
    return 100;
  }

  Start from(long... pieces) {
    long[][] ids = new long[pieces.length][1];
    long[][] ones = new long[pieces.length][1];
    for (int row = 0; row < pieces.length; row++) {
      ids[row][0] = pieces[row];
      ones[row][0] = 1;
    }
    return new Start(this, ids, ones, null, null);
  }

  /// The summed log-probabilities of the steps of a sentence.
  double sum(long[] ids, int steps) {
    double sum = 0;
    for (int i = 1; i <= steps; i++) {
      sum += Scores.logSoftmax(scores[(int) ids[i - 1]])[(int) ids[i]];
    }
    return sum;
  }
}
