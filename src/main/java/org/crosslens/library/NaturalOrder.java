package org.crosslens.library;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Orders names as people count: `cat2.png` before `cat10.png`; capitals do not matter.
public final class NaturalOrder implements Comparator<String> {
  private static final Pattern BORDER = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

  @Override
  public int compare(String a, String b) {
    List<String> left = List.of(BORDER.split(a));
    List<String> right = List.of(BORDER.split(b));
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = comparePart(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    int bySize = Integer.compare(left.size(), right.size());
    // Names that count alike, such as 1 and 01, still have an order.
    return bySize != 0 ? bySize : a.compareTo(b);
  }

  private static int comparePart(String a, String b) {
    if (isNumber(a) && isNumber(b)) {
      return new BigInteger(a).compareTo(new BigInteger(b));
    }
    return String.CASE_INSENSITIVE_ORDER.compare(a, b);
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
