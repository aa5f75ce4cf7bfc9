package org.crosslens.ui.desk;

/// A pair that stays in sight while others are looked at, as it was when it was pinned.
///
/// @param asked its relevance, with the model that was asked
/// @param seen its picture
public record Pinned(Asked asked, Seen seen) {
  /// Whether this is the pair itself, seen by the same model.
  public boolean is(Asked other) {
    return asked.isOf(other.model(), other.picture(), other.caption());
  }
}
