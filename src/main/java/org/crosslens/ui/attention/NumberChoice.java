package org.crosslens.ui.attention;

import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.crosslens.ui.parts.Parts;

/// Chooses a layer or a head of what is recorded.
final class NumberChoice extends ComboBox<Integer> {
  private final String name;
  private boolean filling;

  /// @param first the least number, -1 where there is a mean
  NumberChoice(
      String id,
      String name,
      IntegerProperty number,
      RawModel model,
      ToIntFunction<Recorded> count,
      int first) {
    this.name = name;
    setId(id);
    getStyleClass().add("small");
    Parts.name(this, name + ", counted from 0");
    setConverter(words());
    model
        .recording()
        .value()
        .subscribe(
            recorded -> fill(number, first, recorded == null ? 0 : count.applyAsInt(recorded)));
    number.subscribe(now -> setValue(now.intValue()));
    valueProperty()
        .addListener(
            (o, old, now) -> {
              if (now != null && !filling) {
                number.set(now);
              }
            });
  }

  private void fill(IntegerProperty number, int first, int count) {
    if (getItems().size() != Math.max(0, count - first)) {
      filling = true;
      getItems().setAll(IntStream.range(first, count).boxed().toList());
      setValue(number.get());
      filling = false;
    }
  }

  private StringConverter<Integer> words() {
    return new StringConverter<>() {
      @Override
      public String toString(Integer number) {
        return number == null ? name : number < 0 ? "Mean of heads" : name + " " + number;
      }

      @Override
      public Integer fromString(String words) {
        throw new UnsupportedOperationException("not editable");
      }
    };
  }
}
