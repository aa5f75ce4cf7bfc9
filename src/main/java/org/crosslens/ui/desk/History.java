package org.crosslens.ui.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.crosslens.results.Collection;
import org.jspecify.annotations.Nullable;

/// Earlier and later states of the collection; states share their items, so many cost little.
final class History {
  private static final int LONGEST = 200;

  private final Deque<Edit> past = new ArrayDeque<>();
  private final Deque<Edit> future = new ArrayDeque<>();
  private final ReadOnlyStringWrapper undo = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper redo = new ReadOnlyStringWrapper("");

  private record Edit(String name, Collection state) {}

  /// What undo would take back, such as `adding a caption`; empty for nothing.
  ReadOnlyStringProperty undoName() {
    return undo.getReadOnlyProperty();
  }

  /// What redo would do again.
  ReadOnlyStringProperty redoName() {
    return redo.getReadOnlyProperty();
  }

  void add(String name, Collection before) {
    past.push(new Edit(name, before));
    if (past.size() > LONGEST) {
      past.removeLast();
    }
    future.clear();
    name();
  }

  @Nullable Collection undo(Collection now) {
    return step(past, future, now);
  }

  @Nullable Collection redo(Collection now) {
    return step(future, past, now);
  }

  void clear() {
    past.clear();
    future.clear();
    name();
  }

  private @Nullable Collection step(Deque<Edit> from, Deque<Edit> to, Collection now) {
    Edit edit = from.poll();
    if (edit == null) {
      return null;
    }
    to.push(new Edit(edit.name, now));
    name();
    return edit.state;
  }

  private void name() {
    Edit last = past.peek();
    Edit next = future.peek();
    undo.set(last == null ? "" : last.name);
    redo.set(next == null ? "" : next.name);
  }
}
