package org.crosslens.ui.parts;

import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// Chooses one layer or head, or the mean of all.
public final class NumberBox extends ComboBox<Integer> {
  /// Stands for the mean of all.
  public static final int ALL = -1;

  private final String name;
  private final String all;
  private final IntegerProperty number = new SimpleIntegerProperty(ALL);

  /// @param id names it for tests and styles
  /// @param name what is counted, such as `Layer`
  /// @param all what the mean is called, such as `All layers`
  public NumberBox(String id, String name, String all) {
    this.name = name;
    this.all = all;
    setId(id);
    getStyleClass().add("small");
    Parts.name(this, name + ", counted from 0, or the mean of all");
    setConverter(words());
    fill(0);
    valueProperty()
        .addListener(
            (o, old, now) -> {
              if (now != null) {
                number.set(now);
              }
            });
  }

  /// The choice, or [#ALL].
  public IntegerProperty number() {
    return number;
  }

  /// Offers so many; a choice beyond them becomes all.
  public void fill(int count) {
    if (getItems().size() != count + 1) {
      int keep = number.get() < count ? number.get() : ALL;
      getItems().setAll(IntStream.range(ALL, count).boxed().toList());
      setValue(keep);
    }
  }

  private StringConverter<Integer> words() {
    return new StringConverter<>() {
      @Override
      public String toString(Integer number) {
        return number == null || number == ALL ? all : name + " " + number;
      }

      @Override
      public Integer fromString(String words) {
        throw new UnsupportedOperationException("not editable");
      }
    };
  }
}
