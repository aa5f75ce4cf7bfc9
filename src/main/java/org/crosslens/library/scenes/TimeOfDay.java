package org.crosslens.library.scenes;

/// When a scene takes place; [#DAY] in rooms and under water, [#NIGHT] in the night sky.
public enum TimeOfDay {
  DAY,
  EVENING,
  NIGHT
}
