package org.crosslens.ui.desk;

import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.crosslens.results.Collection;

/// What is selected and what lies under the mouse; every pane reads this one model.
///
/// A change of picture and caption together is one change, so that no pane acts on half of it.
public final class Selection {
  private final ReadOnlyObjectWrapper<Chosen> chosen = new ReadOnlyObjectWrapper<>(Chosen.NOTHING);
  private final ObjectProperty<Pair> hovered = new SimpleObjectProperty<>(Pair.NONE);

  /// What is selected.
  public ReadOnlyObjectProperty<Chosen> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /// What lies under the mouse.
  public ObjectProperty<Pair> hovered() {
    return hovered;
  }

  /// What is selected now.
  public Chosen now() {
    return chosen.get();
  }

  /// Selects one picture and one caption and locks them.
  public void pair(int picture, int caption) {
    chosen.set(Chosen.pair(picture, caption, true));
  }

  /// Makes a picture the primary one; the caption stays.
  public void picture(int picture) {
    pair(picture, now().caption());
  }

  /// Makes a caption the primary one; the picture stays.
  public void caption(int caption) {
    pair(now().picture(), caption);
  }

  /// Selects many; the first of each becomes primary unless the present one is among them.
  public void all(Set<Integer> pictures, Set<Integer> captions) {
    int picture = primary(now().picture(), pictures);
    int caption = primary(now().caption(), captions);
    chosen.set(new Chosen(picture, caption, pictures, captions, true));
  }

  /// Unlocks; when nothing is locked, clears.
  public void release() {
    Chosen old = now();
    chosen.set(
        old.locked()
            ? new Chosen(old.picture(), old.caption(), old.pictures(), old.captions(), false)
            : Chosen.NOTHING);
  }

  /// Selects nothing.
  public void clear() {
    chosen.set(Chosen.NOTHING);
    hovered.set(Pair.NONE);
  }

  /// Follows the selected items to their places in a changed collection.
  public void relocate(Collection before, Collection after) {
    Chosen old = now();
    int picture = Places.moved(old.picture(), before.pictures(), after.pictures());
    int caption = Places.moved(old.caption(), before.captions(), after.captions());
    hovered.set(Pair.NONE);
    chosen.set(Chosen.pair(picture, caption, old.locked()));
  }

  private static int primary(int present, Set<Integer> among) {
    return among.contains(present)
        ? present
        : among.stream().mapToInt(Integer::intValue).min().orElse(-1);
  }
}
