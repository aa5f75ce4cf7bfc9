package org.crosslens.generation;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Cache;
import org.crosslens.layers.Probe;
import org.jspecify.annotations.Nullable;

/// A causal model that reads pieces and scores what could come next.
public interface Decoder {
  /// Reads what follows the pieces that the cache has seen.
  ///
  /// @param ids (rows, fresh), int64
  /// @param attended (rows, read + fresh), int64, 0 for padding; none when nothing is padding
  /// @param cache keeps what is read
  /// @param probe sees self- and cross-attention
  /// @return logits after the last piece, (rows, vocabulary)
  NDArray next(NDArray ids, @Nullable NDArray attended, Cache cache, Probe probe);

  /// The longest row it can read, in pieces.
  int longest();
}
