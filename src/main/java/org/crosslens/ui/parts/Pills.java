package org.crosslens.ui.parts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Values side by side as buttons of which one is always on, for choices of a few.
///
/// @param <T> what is chosen
public final class Pills<T> extends HBox {
  /// A value as a button.
  ///
  /// @param id names it for tests and styles
  /// @param name what stands on it
  /// @param meaning what it does, in a sentence
  public record Pill<T>(T value, String id, String name, String meaning) {}

  /// @param chosen kept alike with the button that is on
  /// @param pills in their order
  public Pills(Property<T> chosen, List<Pill<T>> pills) {
    Map<T, ToggleButton> buttons = new HashMap<>();
    for (Pill<T> pill : pills) {
      buttons.put(pill.value, button(pill, chosen));
    }
    ToggleButton[] row =
        pills.stream().map(pill -> buttons.get(pill.value)).toArray(ToggleButton[]::new);
    ToggleGroup group = new ToggleGroup();
    Parts.join(group, row);
    getChildren().addAll(row);
    chosen.subscribe(now -> group.selectToggle(buttons.get(now)));
  }

  private static <T> ToggleButton button(Pill<T> pill, Property<T> chosen) {
    ToggleButton button = new ToggleButton(pill.name);
    button.setId(pill.id);
    Parts.name(button, pill.meaning);
    button
        .selectedProperty()
        .addListener(
            (o, old, now) -> {
              if (now) {
                chosen.setValue(pill.value);
              }
            });
    return button;
  }
}
