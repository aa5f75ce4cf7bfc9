package org.crosslens.results;

/// The ways to compare two features.
public enum Score {
  /// Dot product of normalised features, from -1 to 1.
  COSINE,
  /// Dot product of features as projected, not normalised.
  DOT,
  /// Cosine times the model's learned scale; the dot product where the model learned none.
  LOGITS,
  /// Softmax of the logits over columns, so that each row sums to one.
  SOFTMAX_ROWS,
  /// Softmax of the logits over rows, so that each column sums to one.
  SOFTMAX_COLUMNS;

  /// The command line's spelling, such as `softmax-rows`.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
