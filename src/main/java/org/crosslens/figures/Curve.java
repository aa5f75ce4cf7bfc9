package org.crosslens.figures;

/// A named series of points; a value that is not a number leaves a gap.
///
/// @param name as the legend shows it
/// @param x one a point
/// @param y one a point
public record Curve(String name, double[] x, double[] y) {
  /// Checks that the sizes agree.
  public Curve {
    if (x.length != y.length) {
      throw new IllegalArgumentException("%d x but %d y".formatted(x.length, y.length));
    }
  }
}
