package org.crosslens.figures;

import java.util.Locale;

/// Writes values with as many digits as their range needs.
final class Numbers {
  private Numbers() {}

  /// A value of a scale: 0.31, 23.4 or 1.25e-05.
  static String word(float value, Scale scale) {
    double most = Math.max(Math.abs(scale.min()), Math.abs(scale.max()));
    double range = scale.max() > scale.min() ? scale.max() - (double) scale.min() : most;
    if (range == 0) {
      return "0";
    }
    int digits = (int) Math.ceil(2 - Math.log10(range));
    if (digits > 5 || most >= 1e6) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    String word = String.format(Locale.ROOT, "%." + Math.clamp(digits, 0, 5) + "f", value);
    return word.matches("-0\\.?0*") ? word.substring(1) : word;
  }
}
