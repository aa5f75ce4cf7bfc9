package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;

/// Position embeddings of a square grid of patches, which can be stretched to another grid.
///
/// @param whole (1, leading + side * side, width)
/// @param leading the embeddings before the grid's, such as the class token's, (1, leading, width)
/// @param grid (side, side * width)
/// @param side patches along one side
public record PositionGrid(NDArray whole, NDArray leading, NDArray grid, int side) {
  /// Takes the table from a source.
  ///
  /// @param leading how many embeddings stand before the grid's
  public static PositionGrid of(Weights weights, String name, int leading, int side, long width) {
    NDArray whole = weights.get(name, Initial.NORMAL, 1, leading + (long) side * side, width);
    return new PositionGrid(
        whole,
        whole.get(new NDIndex(":, :" + leading)),
        whole.get(new NDIndex("0, " + leading + ":")).reshape(side, -1),
        side);
  }

  /// Stretches the grid and leaves the leading embeddings as they are.
  ///
  /// @param rows for the new rows
  /// @param columns for the new columns
  /// @return (1, leading + rows * columns, width)
  public NDArray stretched(Resampling rows, Resampling columns, NDManager manager) {
    NDArray places = patches(rows, columns, manager);
    return manager.zeros(leading.getShape()).add(leading).concat(places, 1);
  }

  /// The stretched grid alone, (1, rows * columns, width), row by row.
  public NDArray patches(Resampling rows, Resampling columns, NDManager manager) {
    NDArray tall = rows.matrix(manager).matMul(grid).reshape(rows.to(), side, -1);
    NDArray stretched = columns.matrix(manager).matMul(tall); // (rows, columns, width)
    return stretched.reshape(1, (long) rows.to() * columns.to(), -1);
  }
}
