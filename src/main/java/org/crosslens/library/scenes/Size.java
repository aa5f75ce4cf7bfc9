package org.crosslens.library.scenes;

/// How big an object is drawn: the square root of its box's area, as a share of the picture's side.
public enum Size {
  SMALL(0.20, 0.26),
  MEDIUM(0.29, 0.41),
  LARGE(0.46, 0.66);

  private final double least;
  private final double most;

  Size(double least, double most) {
    this.least = least;
    this.most = most;
  }

  /// The smallest side of the equal square, as a share of the picture's side.
  public double least() {
    return least;
  }

  /// The largest side of the equal square, as a share of the picture's side.
  public double most() {
    return most;
  }
}
