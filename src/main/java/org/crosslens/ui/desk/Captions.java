package org.crosslens.ui.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.jspecify.annotations.Nullable;

/// Adds, edits and removes captions of the open collection; every step can be taken back.
public final class Captions {
  private final ObjectProperty<Collection> collection;
  private final Selection selection;
  private final History history = new History();

  Captions(ObjectProperty<Collection> collection, Selection selection) {
    this.collection = collection;
    this.selection = selection;
  }

  /// Says a sentence: it becomes the last caption, of no picture, and the primary one.
  public void add(String text) {
    String sentence = text.strip();
    if (sentence.isEmpty()) {
      return;
    }
    change("adding a caption", list -> list.add(new Caption("", sentence)));
    selection.caption(collection.get().captions().size() - 1);
  }

  /// Gives a caption other words.
  public void edit(int index, String text) {
    Caption old = collection.get().captions().get(index);
    String sentence = text.strip();
    if (!sentence.isEmpty() && !sentence.equals(old.text())) {
      change("editing a caption", list -> list.set(index, new Caption(old.picture(), sentence)));
    }
  }

  /// Removes captions.
  public void remove(Set<Integer> indices) {
    if (!indices.isEmpty()) {
      change(
          indices.size() == 1 ? "removing a caption" : "removing captions",
          list ->
              indices.stream().sorted((a, b) -> b - a).forEach(index -> list.remove((int) index)));
    }
  }

  /// Takes the last change back.
  public void undo() {
    show(history.undo(collection.get()));
  }

  /// Makes the last change that was taken back again.
  public void redo() {
    show(history.redo(collection.get()));
  }

  /// What [#undo] would take back, such as `adding a caption`; empty for nothing.
  public ReadOnlyStringProperty undoName() {
    return history.undoName();
  }

  /// What [#redo] would make again; empty for nothing.
  public ReadOnlyStringProperty redoName() {
    return history.redoName();
  }

  /// Forgets all changes, as when another collection is opened.
  void forget() {
    history.clear();
  }

  private void change(String name, Consumer<List<Caption>> edit) {
    Collection before = collection.get();
    List<Caption> captions = new ArrayList<>(before.captions());
    edit.accept(captions);
    history.add(name, before);
    show(new Collection(before.name(), before.pictures(), captions, before.warnings()));
  }

  private void show(@Nullable Collection after) {
    if (after != null) {
      Collection before = collection.get();
      // First the items, then who is selected among them: no listener may see an index too far.
      if (after.captions().size() >= before.captions().size()) {
        collection.set(after);
        selection.relocate(before, after);
      } else {
        selection.relocate(before, after);
        collection.set(after);
      }
    }
  }
}
