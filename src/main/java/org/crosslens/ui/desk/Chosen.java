package org.crosslens.ui.desk;

import java.util.Set;

/// What is selected: a set of pictures, a set of captions, and the one of each that is primary.
///
/// @param picture index of the primary picture, or -1
/// @param caption index of the primary caption, or -1
/// @param pictures indices of all selected pictures, the primary among them
/// @param captions indices of all selected captions, the primary among them
/// @param locked whether hovering leaves the other panes alone
public record Chosen(
    int picture, int caption, Set<Integer> pictures, Set<Integer> captions, boolean locked) {
  /// Nothing.
  public static final Chosen NOTHING = new Chosen(-1, -1, Set.of(), Set.of(), false);

  /// Copies the sets and checks that they hold the primary ones.
  public Chosen {
    pictures = Set.copyOf(pictures);
    captions = Set.copyOf(captions);
    boolean astray = picture >= 0 && !pictures.contains(picture);
    if (astray || (caption >= 0 && !captions.contains(caption))) {
      throw new IllegalArgumentException("a primary item must be selected");
    }
  }

  /// One picture and one caption, either of them -1 for none.
  public static Chosen pair(int picture, int caption, boolean locked) {
    return new Chosen(picture, caption, one(picture), one(caption), locked);
  }

  /// Whether there is a primary picture and a primary caption.
  public boolean isPair() {
    return picture >= 0 && caption >= 0;
  }

  /// Whether nothing is selected.
  public boolean isEmpty() {
    return pictures.isEmpty() && captions.isEmpty();
  }

  private static Set<Integer> one(int index) {
    return index < 0 ? Set.of() : Set.of(index);
  }
}
