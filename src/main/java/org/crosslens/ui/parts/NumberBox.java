package org.crosslens.ui.parts;

import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

/// Chooses one layer or head, or the mean of all.
public final class NumberBox {
  /// Stands for the mean of all.
  public static final int ALL = -1;

  private final Choice<Integer> box;
  private final IntegerProperty number = new SimpleIntegerProperty(ALL);

  /// @param id names it for tests and styles
  /// @param name what is counted, such as `Layer`
  /// @param all what the mean is called, such as `All layers`
  public NumberBox(String id, String name, String all) {
    box =
        new Choice<Integer>(
                id,
                name + ", counted from 0, or the mean of all",
                number -> number == ALL ? all : name + " " + number,
                all)
            .small();
    fill(0);
    box.valueProperty()
        .addListener(
            (o, old, now) -> {
              if (now != null) {
                number.set(now);
              }
            });
  }

  /// The control itself.
  public Choice<Integer> box() {
    return box;
  }

  /// The choice, or [#ALL].
  public IntegerProperty number() {
    return number;
  }

  /// Offers so many; a choice beyond them becomes all.
  public void fill(int count) {
    if (box.getItems().size() != count + 1) {
      int keep = number.get() < count ? number.get() : ALL;
      box.getItems().setAll(IntStream.range(ALL, count).boxed().toList());
      box.setValue(keep);
    }
  }
}
