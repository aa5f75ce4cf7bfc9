package org.crosslens.library.scenes;

/// Where a scene takes place.
public enum Setting {
  MEADOW,
  SEA,
  UNDER_WATER,
  NIGHT_SKY,
  ROOM,
  DESERT,
  SNOW,
  STREET;

  /// The word for it, such as "night sky".
  public String word() {
    return Words.lower(this);
  }

  /// Whether weather and time of day can be seen there.
  public boolean outdoors() {
    return this != UNDER_WATER && this != NIGHT_SKY && this != ROOM;
  }
}
