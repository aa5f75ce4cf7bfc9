package org.crosslens.ui.library;

import java.util.HashSet;
import java.util.Set;
import org.crosslens.ui.desk.Chosen;
import org.crosslens.ui.desk.Selection;

/// Adds single items to the selection, or takes them out.
final class Picks {
  private Picks() {}

  static void togglePicture(Selection selection, int index) {
    Chosen now = selection.now();
    selection.all(toggled(now.pictures(), index), now.captions());
  }

  static void toggleCaption(Selection selection, int index) {
    Chosen now = selection.now();
    selection.all(now.pictures(), toggled(now.captions(), index));
  }

  private static Set<Integer> toggled(Set<Integer> present, int index) {
    Set<Integer> next = new HashSet<>(present);
    if (!next.remove(index)) {
      next.add(index);
    }
    return next;
  }
}
