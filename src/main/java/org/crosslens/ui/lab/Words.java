package org.crosslens.ui.lab;

import java.util.function.Function;
import javafx.util.StringConverter;

/// Values in the words of people, for choices that are never typed into.
///
/// @param <T> what is chosen
final class Words<T> extends StringConverter<T> {
  private final Function<T, String> words;

  Words(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(T value) {
    return value == null ? "" : words.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("not editable");
  }
}
