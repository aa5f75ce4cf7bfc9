package org.crosslens.library.scenes;

/// The ten colours of drawn objects.
public enum Colour {
  RED(0xd8342c),
  ORANGE(0xf28a1e),
  YELLOW(0xf5d327),
  GREEN(0x3fa34a),
  BLUE(0x2f6fd6),
  PURPLE(0x8344b8),
  PINK(0xf48cb8),
  BROWN(0x84532e),
  BLACK(0x2b2b31),
  WHITE(0xf4f3ee);

  private final int rgb;

  Colour(int rgb) {
    this.rgb = rgb;
  }

  /// The middle tone, 0xRRGGBB.
  public int rgb() {
    return rgb;
  }

  /// The word for it, such as "red".
  public String word() {
    return Words.lower(this);
  }
}
