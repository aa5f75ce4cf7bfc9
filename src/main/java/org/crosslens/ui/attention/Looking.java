package org.crosslens.ui.attention;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.crosslens.analysis.SpecialTokens;
import org.crosslens.figures.ScaleScope;
import org.jspecify.annotations.Nullable;

/// What of a recording is looked at: which heads, from which patches and pieces, in which
/// direction, and how weights are treated before they are drawn.
final class Looking {
  private final ObjectProperty<Set<Cell>> cells =
      new SimpleObjectProperty<>(Set.of(new Cell(0, Cell.MEAN)));
  private final ObjectProperty<@Nullable Cell> hovered = new SimpleObjectProperty<>();
  private final BooleanProperty locked = new SimpleBooleanProperty();
  private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(Direction.FROM);
  private final ObjectProperty<Set<Integer>> patches = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Set<Integer>> pieces = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<SpecialTokens> special =
      new SimpleObjectProperty<>(SpecialTokens.KEPT);
  private final DoubleProperty mass = new SimpleDoubleProperty(1);
  private final ObjectProperty<ScaleScope> scope = new SimpleObjectProperty<>(ScaleScope.MAP);
  private final BooleanProperty merged = new SimpleBooleanProperty();
  private final ObjectProperty<Overview> overview = new SimpleObjectProperty<>(Overview.MAPS);

  /// The chosen heads; their mean is shown.
  ObjectProperty<Set<Cell>> cells() {
    return cells;
  }

  /// The head under the mouse, or null.
  ObjectProperty<@Nullable Cell> hovered() {
    return hovered;
  }

  /// Whether hovering leaves the large view alone.
  BooleanProperty locked() {
    return locked;
  }

  /// Which way attention is followed.
  ObjectProperty<Direction> direction() {
    return direction;
  }

  /// Chosen patches, counted row by row without special tokens.
  ObjectProperty<Set<Integer>> patches() {
    return patches;
  }

  /// Chosen pieces, as positions.
  ObjectProperty<Set<Integer>> pieces() {
    return pieces;
  }

  /// What becomes of weights on class, separator and start tokens.
  ObjectProperty<SpecialTokens> special() {
    return special;
  }

  /// The share of a map that its strongest patches must hold to be drawn; 1 draws all.
  DoubleProperty mass() {
    return mass;
  }

  /// Over which maps colours are scaled.
  ObjectProperty<ScaleScope> scope() {
    return scope;
  }

  /// Whether pieces are merged into words.
  BooleanProperty merged() {
    return merged;
  }

  /// What the grid of layers and heads shows.
  ObjectProperty<Overview> overview() {
    return overview;
  }

  /// The heads that the large view shows now: the one under the mouse until one is locked.
  Set<Cell> shown() {
    Cell under = hovered.get();
    return under == null || locked.get() ? cells.get() : Set.of(under);
  }

  /// Chooses a head and locks it.
  ///
  /// @param adding whether the others stay chosen; one that is chosen already is let go
  void choose(Cell cell, boolean adding) {
    Set<Cell> now = new LinkedHashSet<>(adding ? cells.get() : Set.of());
    if (!now.add(cell) && now.size() > 1) {
      now.remove(cell);
    }
    cells.set(now);
    locked.set(true);
  }

  /// Chooses a piece, or several that make a word.
  ///
  /// @param adding whether the others stay chosen
  void choosePieces(Set<Integer> positions, boolean adding) {
    pieces.set(toggled(pieces.get(), positions, adding));
  }

  /// Chooses a patch; alone and chosen already, it is let go.
  void choosePatch(int patch, boolean adding) {
    patches.set(toggled(patches.get(), Set.of(patch), adding));
  }

  private static Set<Integer> toggled(Set<Integer> now, Set<Integer> chosen, boolean adding) {
    if (!adding) {
      return now.equals(chosen) ? Set.of() : chosen;
    }
    Set<Integer> all = new HashSet<>(now);
    if (!all.removeAll(chosen)) {
      all.addAll(chosen);
    }
    return all;
  }

  /// Unlocks the head; where none is locked, lets patches and pieces go.
  ///
  /// @return false when there was nothing to undo
  boolean release() {
    if (locked.get()) {
      locked.set(false);
      return true;
    }
    boolean any = !patches.get().isEmpty() || !pieces.get().isEmpty();
    patches.set(Set.of());
    pieces.set(Set.of());
    return any;
  }

  /// Everything that changes what is drawn.
  List<ObservableValue<?>> all() {
    return List.of(
        cells, hovered, locked, direction, patches, pieces, special, mass, scope, merged, overview);
  }
}
