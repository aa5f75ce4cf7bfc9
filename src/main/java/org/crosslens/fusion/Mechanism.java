package org.crosslens.fusion;

/// A way to fuse two modalities.
///
/// It runs on sequences (patches and word pieces) and on vectors, which are sequences of one token.
/// It is built from [org.crosslens.layers.Weights] and holds no state of a run.
public interface Mechanism {
  /// Fuses each picture of a batch with the caption beside it.
  ///
  /// @param pair tokens of both sides
  /// @param run the probe and, in training, dropout
  Fused apply(Pair pair, Run run);

  /// What this one makes of a pair that is alone in its batch, for batches of any size: itself,
  /// unless pairs see one another.
  default Mechanism alone() {
    return this;
  }
}
