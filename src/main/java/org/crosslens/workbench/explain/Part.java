package org.crosslens.workbench.explain;

import java.util.Locale;

/// A part of a model that looks at something.
public enum Part {
  /// The tower that sees the picture: patches look at patches.
  VISION,
  /// What reads the text: pieces look at pieces.
  TEXT,
  /// What writes: pieces look at those before them.
  DECODER,
  /// What of the text looks at the picture: pieces look at patches.
  CROSS,
  /// The one transformer that reads pieces and patches as one sequence.
  JOINT;

  /// The command line's spelling, such as `vision`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
