package org.crosslens.ui.attention;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.FlowPane;
import org.crosslens.ui.parts.Choice;
import org.crosslens.ui.parts.Parts;
import org.crosslens.ui.parts.Pills;
import org.crosslens.workbench.explain.Part;
import org.jspecify.annotations.Nullable;

/// The row above the view: method, part or target, heads, direction, picture or matrix.
final class Controls extends FlowPane {
  private final Asking asking;
  private final Choice<Part> part =
      new Choice<>("part", "Whose attention is looked at", Kind::words, "Part").small();
  private final CellChoice cells;
  private final TargetChoice target;
  private final BooleanProperty matrix = new SimpleBooleanProperty();
  private final Pills<Direction> direction;
  private final Pills<Boolean> view = view();
  private boolean filling;

  Controls(Asking asking, Looking looking) {
    super(8, 4);
    this.asking = asking;
    getStyleClass().add("attention-controls");
    cells = new CellChoice(looking);
    target = new TargetChoice(asking);
    direction = direction(looking);
    part.valueProperty().addListener((o, old, now) -> choosePart(now));
    DetailChoice detail = new DetailChoice(asking);
    getChildren().addAll(part, target, cells, detail, direction, view);
    asking.method().subscribe(now -> fit());
  }

  /// Whether the pattern is wanted rather than the picture.
  BooleanProperty matrix() {
    return matrix;
  }

  /// Offers what a model has.
  ///
  /// @param text what it reads
  void offer(@Nullable Kind kind, String text) {
    filling = true;
    List<Part> parts = kind == null ? List.of() : kind.parts();
    if (!part.getItems().equals(parts)) {
      part.getItems().setAll(parts);
    }
    part.setValue(asking.part().get());
    filling = false;
    target.offer(kind, text);
    fit();
  }

  /// Offers the heads of a recording.
  void offer(@Nullable Recorded recorded) {
    cells.offer(recorded);
    boolean raw = !asking.method().get().targeted();
    Parts.show(direction, raw && recorded != null && recorded.isSelf());
    Parts.show(view, raw && recorded != null && recorded.seen() != null);
  }

  private void fit() {
    boolean raw = !asking.method().get().targeted();
    Parts.show(part, raw);
    Parts.show(cells, raw);
    Parts.show(target, !raw && target.offersAny());
    if (!raw) {
      Parts.show(direction, false);
      Parts.show(view, false);
    }
  }

  private void choosePart(@Nullable Part now) {
    if (!filling && now != null) {
      asking.part().set(now);
    }
  }

  private static Pills<Direction> direction(Looking looking) {
    List<Pills.Pill<Direction>> pills =
        Arrays.stream(Direction.values())
            .map(each -> new Pills.Pill<>(each, each.id(), each.words(), each.meaning()))
            .toList();
    return new Pills<>(looking.direction(), pills);
  }

  private Pills<Boolean> view() {
    return new Pills<>(
        matrix,
        List.of(
            new Pills.Pill<>(false, "view-picture", "Picture", "The weights over the picture"),
            new Pills.Pill<>(
                true,
                "view-matrix",
                "Matrix",
                "The whole pattern: rows look, columns are looked at")));
  }
}
