package org.crosslens.ui.parts;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;

/// A list to choose one value from, each in the words of people.
///
/// @param <T> what is chosen
public final class Choice<T> extends ComboBox<T> {
  /// @param id names it for tests and styles
  /// @param what what is chosen, for the tooltip and for those who hear the window
  /// @param words says a value
  public Choice(String id, String what, Function<T, String> words) {
    this(id, what, words, "");
  }

  /// @param none stands where nothing is chosen
  public Choice(String id, String what, Function<T, String> words, String none) {
    setId(id);
    setConverter(new Words<>(words, none));
    Parts.name(this, what);
  }

  /// Offers values and keeps the choice and a property alike.
  ///
  /// @return this
  public Choice<T> among(List<T> values, Property<T> chosen) {
    getItems().setAll(values);
    valueProperty().bindBidirectional(chosen);
    return this;
  }

  /// Makes it as low as a title bar.
  ///
  /// @return this
  public Choice<T> small() {
    getStyleClass().add("small");
    return this;
  }
}
