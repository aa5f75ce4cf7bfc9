package org.crosslens.figures;

import java.util.Locale;

/// Over which maps of a grid a range of colours is taken.
public enum ScaleScope {
  /// Each map has its own range: shows shape where maps differ in strength.
  MAP,
  /// One range for all heads of a layer.
  LAYER,
  /// One range for all: strengths compare.
  ALL;

  /// As a reader should see it.
  public String words() {
    return switch (this) {
      case MAP -> "each map";
      case LAYER -> "each layer";
      case ALL -> "all layers";
    };
  }

  /// The command line's spelling.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
