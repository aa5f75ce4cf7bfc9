package org.crosslens.library.scenes;

/// Objects of one kind, colour and size.
///
/// @param count how many, from 1 to 5
public record Group(Kind kind, Colour colour, Size size, int count) {
  /// The most objects in a group.
  public static final int MOST = 5;

  public Group {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("count " + count + " is not from 1 to " + MOST);
    }
  }
}
