package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.SparseFormat;
import org.crosslens.results.Problem;

/// A table of vectors looked up by id.
///
/// @param weight (entries, width)
public record Embedding(NDArray weight) {
  /// Takes `weight` from a source.
  public static Embedding of(Weights weights, long entries, long width) {
    return new Embedding(weights.get("weight", Initial.NORMAL, entries, width));
  }

  /// Looks up ids.
  ///
  /// @param ids (batch, positions), int64
  /// @return (batch, positions, width)
  public NDArray apply(NDArray ids) {
    NDArray index = ids.getDataType() == DataType.INT64 ? ids : ids.toType(DataType.INT64, true);
    return ai.djl.nn.core.Embedding.embedding(index, weight, SparseFormat.DENSE).singletonOrThrow();
  }

  /// The first `count` rows for positions that simply count up: (1, count, width), with the asker.
  ///
  /// @param like any array of the run; the result goes to its manager, never to the weights'
  /// @throws Problem when the table has fewer rows
  public NDArray first(long count, NDArray like) {
    return range(0, count, like);
  }

  /// The `count` rows from a position on: (1, count, width), with the asker.
  ///
  /// @param like any array of the run; the result goes to its manager, never to the weights'
  /// @throws Problem when the table has fewer rows
  public NDArray range(long from, long count, NDArray like) {
    int end = (int) (from + count);
    if (end > weight.getShape().get(0)) {
      throw new Problem(
          "A sequence of %d positions is longer than the model's %d."
              .formatted(end, weight.getShape().get(0)),
          "Shorten it.");
    }
    return apply(like.getManager().arange((int) from, end, 1, DataType.INT64).expandDims(0));
  }
}
