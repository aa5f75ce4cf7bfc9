package org.crosslens.library.scenes;

import java.awt.Rectangle;

/// Where an object lies, in shares of the picture's side, from the top left corner.
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!(width > 0 && height > 0)) {
      throw new IllegalArgumentException("a box needs width and height: " + width + " x " + height);
    }
  }

  /// Share of the picture's area.
  public double area() {
    return width * height;
  }

  /// The horizontal middle.
  public double centreX() {
    return x + width / 2;
  }

  /// The vertical middle.
  public double centreY() {
    return y + height / 2;
  }

  /// The smallest rectangle of whole pixels that holds the box in a picture of `size` pixels a
  /// side.
  public Rectangle pixels(int size) {
    int left = (int) Math.floor(x * size);
    int top = (int) Math.floor(y * size);
    int right = (int) Math.ceil((x + width) * size);
    int bottom = (int) Math.ceil((y + height) * size);
    return new Rectangle(left, top, right - left, bottom - top);
  }
}
