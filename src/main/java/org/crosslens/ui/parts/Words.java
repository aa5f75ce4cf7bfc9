package org.crosslens.ui.parts;

import java.util.function.Function;
import javafx.util.StringConverter;

/// Values in the words of people, for choices that are never typed into.
///
/// @param <T> what is chosen
public final class Words<T> extends StringConverter<T> {
  private final Function<T, String> words;
  private final String none;

  /// @param words says a value
  public Words(Function<T, String> words) {
    this(words, "");
  }

  /// @param words says a value
  /// @param none stands where nothing is chosen
  public Words(Function<T, String> words, String none) {
    this.words = words;
    this.none = none;
  }

  @Override
  public String toString(T value) {
    return value == null ? none : words.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("not editable");
  }
}
