package org.crosslens.workbench.explain;

import java.util.Locale;
import org.crosslens.analysis.HeadFusion;

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

  HeadFusion heads() {
    return HeadFusion.valueOf(name());
  }
}
