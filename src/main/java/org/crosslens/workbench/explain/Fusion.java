package org.crosslens.workbench.explain;

import java.util.Locale;
import org.crosslens.analysis.HeadFusion;
import org.crosslens.results.AttentionMap;

/// How the heads of a layer become one map.
public enum Fusion {
  /// The mean of all heads.
  MEAN,
  /// The greatest weight of any head.
  MAX,
  /// The least weight of any head: what all agree on.
  MIN;

  /// The command line's spelling.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The heads of a layer as one.
  public AttentionMap of(AttentionMap map) {
    return new AttentionMap(map.site(), 1, map.queries(), map.keys(), heads().of(map).values());
  }

  HeadFusion heads() {
    return HeadFusion.valueOf(name());
  }
}
