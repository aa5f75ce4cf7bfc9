package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import org.crosslens.layers.Probe;

/// One attention matrix for both directions: the picture reads its rows, the caption its columns.
///
/// Only the rows are normalised. What the caption gets is a sum of patches whose weights do not sum
/// to one.
final class SharedPattern {
  /// What a view of the caption's pattern has to say.
  static final String NOTE =
      "The caption's pattern is the picture's read transposed, so its rows do not sum to one;"
          + " padded patches are taken out of it by zeros.";

  private SharedPattern() {}

  /// Lets both sides look through one matrix, `softmax(Q K^T / sqrt(head width))`.
  ///
  /// @param asked the picture's queries and the caption's keys
  /// @param values of both sides
  /// @param heads into which all four are split
  static Pair apply(Pair asked, Pair values, int heads, Probe probe) {
    NDArray queries = Heads.split(asked.picture(), heads);
    NDArray keys = Heads.split(asked.caption(), heads);
    NDArray pattern = Heads.pattern(Heads.PICTURE, queries, keys, asked.captionMask(), probe);
    NDArray turned = probe.attention(Heads.CAPTION, transposed(pattern, asked));
    Pair split = values.map(x -> Heads.split(x, heads));
    return asked
        .with(
            Heads.mix(Heads.PICTURE, pattern, split.caption(), probe),
            Heads.mix(Heads.CAPTION, turned, split.picture(), probe))
        .map(Heads::join);
  }

  private static NDArray transposed(NDArray pattern, Pair pair) {
    NDArray turned = pattern.swapAxes(-1, -2);
    NDArray attended = pair.pictureAttended();
    return attended == null
        ? turned
        : turned.mul(attended.toType(DataType.FLOAT32, true).expandDims(1).expandDims(1));
  }
}
