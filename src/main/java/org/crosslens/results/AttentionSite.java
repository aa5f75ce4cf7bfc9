package org.crosslens.results;

/// Names one attention of a model: where it stands and what looks at what.
///
/// @param part the tower or stack, such as `vision`, `text` or `decoder`
/// @param layer counted from 0
/// @param kind self-attention, or cross-attention to another sequence
public record AttentionSite(String part, int layer, Kind kind) {
  /// Whether queries and keys come from one sequence.
  public enum Kind {
    /// Queries, keys and values from the same sequence.
    SELF,
    /// Queries from one sequence, keys and values from another.
    CROSS
  }

  /// Self-attention of a part.
  public static AttentionSite self(String part, int layer) {
    return new AttentionSite(part, layer, Kind.SELF);
  }

  /// Cross-attention of a part.
  public static AttentionSite cross(String part, int layer) {
    return new AttentionSite(part, layer, Kind.CROSS);
  }
}
