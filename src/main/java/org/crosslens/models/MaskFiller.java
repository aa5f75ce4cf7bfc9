package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Probe;

/// Says which piece belongs in each place of a sentence, so that a masked one can be guessed.
public interface MaskFiller {
  /// Scores every piece of the vocabulary for every position.
  ///
  /// @param ids (batch, positions), int64
  /// @param attended (batch, positions), int64, 1 for a token and 0 for padding
  /// @param probe sees the patterns
  /// @return (batch, positions, vocabulary), before softmax
  NDArray pieceLogits(NDArray ids, NDArray attended, Probe probe);
}
