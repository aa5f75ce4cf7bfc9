package org.crosslens.ui.attention;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.HBox;
import org.crosslens.ui.parts.Choice;
import org.crosslens.ui.parts.Parts;
import org.jspecify.annotations.Nullable;

/// Chooses a layer and a head by their numbers.
final class CellChoice extends HBox {
  private final Looking looking;
  private final Choice<Integer> layer = numbers("layer", "Layer");
  private final Choice<Integer> head = numbers("head", "Head");
  private boolean filling;

  CellChoice(Looking looking) {
    super(4);
    this.looking = looking;
    layer.valueProperty().addListener((o, old, now) -> choose());
    head.valueProperty().addListener((o, old, now) -> choose());
    looking.cells().subscribe(cells -> showFirst());
    getChildren().addAll(layer, head);
  }

  /// Offers the layers and heads of a recording.
  void offer(@Nullable Recorded recorded) {
    int layers = recorded == null ? 0 : recorded.layers();
    int heads = recorded == null ? 0 : recorded.heads();
    fill(layer, 0, layers);
    fill(head, recorded == null ? 0 : recorded.firstHead(), heads);
    Parts.show(head, heads > 1);
    showFirst();
  }

  private void fill(Choice<Integer> box, int first, int end) {
    List<Integer> numbers = IntStream.range(first, end).boxed().toList();
    if (!box.getItems().equals(numbers)) {
      filling = true;
      box.getItems().setAll(numbers);
      filling = false;
    }
  }

  private void showFirst() {
    Cell first = looking.cells().get().iterator().next();
    filling = true;
    layer.setValue(first.layer());
    head.setValue(first.head());
    filling = false;
  }

  private void choose() {
    if (!filling && layer.getValue() != null && head.getValue() != null) {
      looking.choose(new Cell(layer.getValue(), head.getValue()), false);
    }
  }

  private static Choice<Integer> numbers(String id, String name) {
    return new Choice<Integer>(
            id,
            name + ", counted from 0",
            number -> number < 0 ? "Mean of heads" : name + " " + number,
            name)
        .small();
  }
}
