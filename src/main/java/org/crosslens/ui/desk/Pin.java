package org.crosslens.ui.desk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Keeps a pair beside those that are looked at after it.
public final class Pin {
  private final Desk desk;
  private final ReadOnlyObjectWrapper<@Nullable Pinned> pinned = new ReadOnlyObjectWrapper<>();

  Pin(Desk desk) {
    this.desk = desk;
  }

  /// The pair that is pinned, or null.
  public ReadOnlyObjectProperty<@Nullable Pinned> pinned() {
    return pinned.getReadOnlyProperty();
  }

  /// Pins the selected pair in place of another; where it is pinned already, or its relevance is
  /// not there, lets the pinned one go.
  public void toggle() {
    Asked asked = desk.asked();
    Seen seen = desk.seeing().value().get();
    Pinned last = pinned.get();
    if (asked == null || seen == null || !seen.isOf(asked.model(), asked.picture())) {
      pinned.set(null);
    } else {
      pinned.set(last != null && last.is(asked) ? null : new Pinned(asked, seen));
    }
  }

  void letGo() {
    pinned.set(null);
  }
}
