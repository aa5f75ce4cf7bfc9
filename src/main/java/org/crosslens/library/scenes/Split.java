package org.crosslens.library.scenes;

/// Which part of the endless stream of scenes is drawn; no scene is in two of them.
public enum Split {
  TRAIN,
  VALIDATION,
  TEST;

  /// Whether this split draws the combinations that are kept from training.
  public boolean drawsHeldOut() {
    return this == TEST;
  }
}
