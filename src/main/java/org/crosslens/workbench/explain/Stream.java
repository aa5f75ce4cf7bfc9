package org.crosslens.workbench.explain;

import java.util.List;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.AttentionSite.Kind;
import org.crosslens.results.Positions;

/// Where the attention of a part is found in a run, and what stands at its positions.
///
/// @param part what people call it
/// @param site what its sites call it
/// @param kind self- or cross-attention
/// @param queries what looks
/// @param keys what is looked at
/// @param rows the queries that the output is read from, one at least
record Stream(
    Part part, String site, Kind kind, Positions queries, Positions keys, List<Integer> rows) {
  Stream {
    rows = List.copyOf(rows);
  }

  /// Positions that look at each other.
  static Stream self(Part part, String site, Positions positions, List<Integer> rows) {
    return new Stream(part, site, Kind.SELF, positions, positions, rows);
  }

  /// Whether a site belongs to it.
  boolean holds(AttentionSite found) {
    return found.part().equals(site) && found.kind() == kind;
  }
}
