package org.crosslens.ui.attention;

/// Which of the two towers is looked into.
enum Tower {
  /// Patches look at patches.
  PICTURE("Picture"),
  /// Word pieces look at word pieces.
  TEXT("Text");

  private final String words;

  Tower(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
