package org.crosslens.library.scenes;

/// How the first group of a scene stands to the second.
public enum Relation {
  LEFT_OF,
  RIGHT_OF,
  ABOVE,
  BELOW,
  ON,
  IN_FRONT_OF;

  /// The words for it, such as "in front of".
  public String words() {
    return Words.lower(this);
  }

  /// Whether the first group touches or hides part of the single object of the second.
  public boolean touching() {
    return this == ON || this == IN_FRONT_OF;
  }

  /// The relation of the second group to the first where the language has the same relation for it.
  ///
  /// Touching relations have no such converse and return themselves.
  public Relation mirrored() {
    return switch (this) {
      case LEFT_OF -> RIGHT_OF;
      case RIGHT_OF -> LEFT_OF;
      case ABOVE -> BELOW;
      case BELOW -> ABOVE;
      case ON, IN_FRONT_OF -> this;
    };
  }
}
