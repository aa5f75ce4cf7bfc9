package org.crosslens.inputs;

/// A number for each colour of a picture.
///
/// @param red for red
/// @param green for green
/// @param blue for blue
public record PerColour(double red, double green, double blue) {
  /// The number of a colour, 0 red, 1 green, 2 blue, as float32.
  float at(int colour) {
    return (float)
        switch (colour) {
          case 0 -> red;
          case 1 -> green;
          default -> blue;
        };
  }
}
