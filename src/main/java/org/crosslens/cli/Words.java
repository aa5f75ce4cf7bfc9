package org.crosslens.cli;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A choice as the command line spells it, such as `softmax-rows`.
abstract class Words<T> implements ITypeConverter<T>, Iterable<String> {
  private final List<T> values;
  private final Function<T, String> word;

  Words(T[] values, Function<T, String> word) {
    this.values = List.of(values);
    this.word = word;
  }

  @Override
  public final T convert(String said) {
    return values.stream()
        .filter(value -> word.apply(value).equals(said))
        .findFirst()
        .orElseThrow(() -> none(said));
  }

  private TypeConversionException none(String said) {
    return new TypeConversionException(
        "'%s' is none of %s".formatted(said, String.join(", ", spelt().toList())));
  }

  private Stream<String> spelt() {
    return values.stream().map(word);
  }

  @Override
  public final Iterator<String> iterator() {
    return spelt().iterator();
  }
}
