package org.crosslens.workbench.recipes.vilt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// Throw-away heads that ask each noun of a question what it has found: colour, count and place of
/// what it names.
record NounHeads(
    Norm norm, Projection colour, Projection count, Projection column, Projection row) {

  static NounHeads of(Weights weights, int width) {
    return new NounHeads(
        Norm.of(weights.under("norm"), width, 1e-5),
        Projection.of(weights.under("colour"), width, Nouns.COLOURS),
        Projection.of(weights.under("count"), width, Nouns.COUNTS),
        Projection.of(weights.under("column"), width, Nouns.BANDS),
        Projection.of(weights.under("row"), width, Nouns.BANDS));
  }

  /// The sum of four cross entropies.
  ///
  /// @param pieces states of a question's pieces, (batch, positions, width)
  NDArray loss(NDArray pieces, Nouns nouns, NDManager run) {
    NDArray normed = norm.apply(pieces);
    return loss(colour, normed, nouns.tensor(run, nouns.colour()))
        .add(loss(count, normed, nouns.tensor(run, nouns.count())))
        .add(loss(column, normed, nouns.tensor(run, nouns.column())))
        .add(loss(row, normed, nouns.tensor(run, nouns.row())));
  }

  /// Zero where a batch asks for nothing that is there.
  private static NDArray loss(Projection head, NDArray x, NDArray targets) {
    NDArray rows = targets.sum().maximum(1);
    return head.apply(x).logSoftmax(-1).mul(targets).sum().neg().div(rows);
  }
}
