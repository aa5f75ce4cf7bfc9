package org.crosslens.results;

/// The attention pattern of one site for one input, every head.
///
/// @param site where it was taken
/// @param heads number of heads
/// @param queries number of positions that look
/// @param keys number of positions looked at
/// @param values (heads, queries, keys) in row-major order; treat as read-only
public record AttentionMap(AttentionSite site, int heads, int queries, int keys, float[] values) {
  /// Checks that the sizes agree.
  public AttentionMap {
    if (values.length != (long) heads * queries * keys) {
      throw new IllegalArgumentException(
          "%d values for %d x %d x %d".formatted(values.length, heads, queries, keys));
    }
  }

  /// One weight, from 0 to 1.
  public float at(int head, int query, int key) {
    return values[(head * queries + query) * keys + key];
  }

  /// The mean over heads, (queries, keys) in row-major order.
  public float[] mean() {
    float[] mean = new float[queries * keys];
    for (int from = 0; from < values.length; from += mean.length) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += values[from + i] / heads;
      }
    }
    return mean;
  }
}
