package org.crosslens.ui.desk;

import java.util.List;

/// Finds items again after a list has changed.
final class Places {
  private Places() {}

  /// The new index of an item: where it stood if it was edited in place, or -1 if it is gone.
  static <T> int moved(int index, List<T> before, List<T> after) {
    if (index < 0) {
      return -1;
    }
    boolean there = index < after.size();
    if (there && (before.size() == after.size() || after.get(index).equals(before.get(index)))) {
      return index;
    }
    return after.indexOf(before.get(index));
  }
}
