package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Probe;

/// Turns sentences into one feature vector each.
public interface TextEncoder extends TextReader {
  /// The name its attention sites and hidden states carry.
  String TEXT = "text";

  /// Features as projected, not normalised.
  ///
  /// @param ids (batch, positions), int64
  /// @param attended (batch, positions), int64, 1 for a token and 0 for padding
  /// @param probe sees the text tower's patterns
  /// @return (batch, feature width)
  NDArray textFeatures(NDArray ids, NDArray attended, Probe probe);

  /// The position whose state becomes the sentence's feature.
  ///
  /// @param ids one sentence
  int pooled(long[] ids);
}
