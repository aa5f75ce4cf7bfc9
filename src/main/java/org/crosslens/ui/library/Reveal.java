package org.crosslens.ui.library;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/// Scrolls a list just as far as an item needs to be seen.
final class Reveal {
  private Reveal() {}

  static void in(ListView<?> list, int index) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      IndexedCell<?> first = flow.getFirstVisibleCell();
      IndexedCell<?> last = flow.getLastVisibleCell();
      if (first == null || last == null) {
        return;
      }
      if (index <= first.getIndex()) {
        list.scrollTo(index);
      } else if (index >= last.getIndex()) {
        int seen = Math.max(1, last.getIndex() - first.getIndex() - 1);
        list.scrollTo(Math.max(0, index - seen + 1));
      }
    }
  }
}
