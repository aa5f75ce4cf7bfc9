package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import org.crosslens.models.SequenceEncoder.Sequence;
import org.crosslens.results.Pooling;
import org.crosslens.results.Problem;

/// Makes one feature of an encoder's states.
final class Pooled {
  private static final int[] POSITIONS = {1};

  private Pooled() {}

  /// @return (batch, width)
  /// @throws Problem when the class token is asked for and there is none
  static NDArray of(Sequence sequence, Pooling pooling) {
    return switch (pooling) {
      case MEAN -> mean(sequence);
      case CLASS -> classToken(sequence);
      case LAB -> lab(sequence);
    };
  }

  /// Over what is neither a class token nor padding; the separator counts as a piece, as it does in
  /// the lab's divisor.
  private static NDArray mean(Sequence sequence) {
    NDIndex rest = new NDIndex(":, " + sequence.leading() + ":");
    NDArray kept = attended(sequence).get(rest).expandDims(2);
    return sequence.states().get(rest).mul(kept).sum(POSITIONS).div(kept.sum(POSITIONS));
  }

  private static NDArray classToken(Sequence sequence) {
    if (sequence.leading() == 0) {
      throw new Problem(
          "This model has no class token to take as the feature.", "Choose another pooling.");
    }
    return sequence.states().get(new NDIndex(":, 0"));
  }

  /// Seed 004, part 3: `sum(states[:, 1:], axis=1) / (num_values - 1)`.
  private static NDArray lab(Sequence sequence) {
    NDArray unpadded = attended(sequence).sum(POSITIONS, true);
    return sequence.states().get(new NDIndex(":, 1:")).sum(POSITIONS).div(unpadded.sub(1));
  }

  /// (batch, positions), float32.
  private static NDArray attended(Sequence sequence) {
    return sequence.attended().toType(DataType.FLOAT32, false);
  }
}
