package org.crosslens.fusion;

import java.util.Arrays;
import java.util.Map;

/// A whole number that depends on sizes, written so that it can be both read and computed: a sum of
/// products, such as `2 patches pieces width + width²`.
///
/// @param expression terms joined by `+`; factors joined by spaces: a number, a name, `name²`, or
///     `name/name`
public record Count(String expression) {
  /// The value for given sizes.
  ///
  /// @throws IllegalArgumentException for a name that is not among them
  public long of(Map<String, Long> sizes) {
    return Arrays.stream(expression.split("\\+", -1)).mapToLong(term -> product(term, sizes)).sum();
  }

  private static long product(String term, Map<String, Long> sizes) {
    return Arrays.stream(term.strip().split(" +", -1))
        .mapToLong(factor -> factor(factor, sizes))
        .reduce(1, (a, b) -> a * b);
  }

  private static long factor(String factor, Map<String, Long> sizes) {
    if (factor.endsWith("²")) {
      long root = factor(factor.substring(0, factor.length() - 1), sizes);
      return root * root;
    }
    int slash = factor.indexOf('/');
    return slash < 0
        ? value(factor, sizes)
        : value(factor.substring(0, slash), sizes) / value(factor.substring(slash + 1), sizes);
  }

  private static long value(String word, Map<String, Long> sizes) {
    if (Character.isDigit(word.charAt(0))) {
      return Long.parseLong(word);
    }
    Long value = sizes.get(word);
    if (value == null) {
      throw new IllegalArgumentException("no size is called '" + word + "'");
    }
    return value;
  }

  @Override
  public String toString() {
    return expression;
  }
}
