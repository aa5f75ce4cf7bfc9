package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;

/// Position embeddings of a square grid of patches, which can be stretched to another grid.
///
/// Parts of the table are cut out at each use, so that training sees where they come from.
///
/// @param whole (1, leading + side * side, width)
/// @param leading how many embeddings stand before the grid's, such as the class token's
/// @param side patches along one side
public record PositionGrid(NDArray whole, int leading, int side) {
  /// Takes the table from a source.
  ///
  /// @param leading how many embeddings stand before the grid's
  public static PositionGrid of(Weights weights, String name, int leading, int side, long width) {
    NDArray whole = weights.get(name, Initial.NORMAL, 1, leading + (long) side * side, width);
    return new PositionGrid(whole, leading, side);
  }

  /// Stretches the grid and leaves the leading embeddings as they are.
  ///
  /// @param rows for the new rows
  /// @param columns for the new columns
  /// @return (1, leading + rows * columns, width)
  public NDArray stretched(Resampling rows, Resampling columns, NDManager manager) {
    return first(manager).concat(patches(rows, columns, manager), 1);
  }

  /// The leading embeddings, (1, leading, width).
  public NDArray first(NDManager manager) {
    return whole.get(manager, new NDIndex(":, :" + leading));
  }

  /// Looks up positions of the grid as it is.
  ///
  /// @param places (batch, n), int64, leading embeddings counted
  /// @return (batch, n, width)
  public NDArray at(NDArray places) {
    return new Embedding(whole.get(places.getManager(), new NDIndex("0"))).apply(places);
  }

  /// The stretched grid alone, (1, rows * columns, width), row by row.
  public NDArray patches(Resampling rows, Resampling columns, NDManager manager) {
    NDArray grid = whole.get(manager, new NDIndex("0, " + leading + ":")).reshape(side, -1);
    NDArray tall = rows.matrix(manager).matMul(grid).reshape(rows.to(), side, -1);
    NDArray stretched = columns.matrix(manager).matMul(tall); // (rows, columns, width)
    return stretched.reshape(1, (long) rows.to() * columns.to(), -1);
  }
}
