package org.crosslens.library.scenes;

/// Which scenes a source draws, from the easiest to all of them; training starts with the easiest.
public enum Repertoire {
  /// One large object.
  ONE_OBJECT,
  /// One group of one to five.
  ONE_GROUP,
  /// Two groups in a relation.
  TWO_GROUPS,
  /// One group or two.
  ALL
}
