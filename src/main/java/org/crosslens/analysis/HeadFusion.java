package org.crosslens.analysis;

import org.crosslens.results.AttentionMap;

/// How the heads of a layer become one pattern.
public enum HeadFusion {
  /// The mean of all heads.
  MEAN {
    @Override
    float fuse(float sum, float least, float greatest, int heads) {
      return sum / heads;
    }
  },
  /// The greatest weight of any head.
  MAX {
    @Override
    float fuse(float sum, float least, float greatest, int heads) {
      return greatest;
    }
  },
  /// The least weight of any head: what all agree on.
  MIN {
    @Override
    float fuse(float sum, float least, float greatest, int heads) {
      return least;
    }
  };

  abstract float fuse(float sum, float least, float greatest, int heads);

  /// One pattern of all heads.
  ///
  /// @return (queries, keys); the rows of MAX and MIN need not sum to one
  public Matrix of(AttentionMap map) {
    int size = map.queries() * map.keys();
    float[] values = map.values();
    float[] fused = new float[size];
    for (int i = 0; i < size; i++) {
      float sum = 0;
      float least = Float.POSITIVE_INFINITY;
      float greatest = Float.NEGATIVE_INFINITY;
      for (int at = i; at < values.length; at += size) {
        sum += values[at];
        least = Math.min(least, values[at]);
        greatest = Math.max(greatest, values[at]);
      }
      fused[i] = fuse(sum, least, greatest, map.heads());
    }
    return new Matrix(map.queries(), map.keys(), fused);
  }
}
