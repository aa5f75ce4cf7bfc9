package org.crosslens.analysis;

import java.util.Set;

/// What becomes of the weights on class, separator and sink tokens, which would outshine the rest.
public enum SpecialTokens {
  /// As they are.
  KEPT,
  /// Zero, so that the rest keeps its strength.
  ZEROED,
  /// Zero, and the rest of each row sums to one.
  RENORMALISED;

  /// Treats the keys of a map.
  ///
  /// @param map (queries, keys)
  /// @param special which keys
  public Matrix apply(Matrix map, Set<Integer> special) {
    if (this == KEPT) {
      return map;
    }
    float[] values = map.values().clone();
    for (int key : special) {
      for (int i = key; i < values.length; i += map.columns()) {
        values[i] = 0;
      }
    }
    Matrix zeroed = new Matrix(map.rows(), map.columns(), values);
    return this == ZEROED ? zeroed : zeroed.rowsSummingToOne();
  }
}
