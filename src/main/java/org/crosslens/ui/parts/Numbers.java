package org.crosslens.ui.parts;

import java.util.Locale;
import org.crosslens.results.Score;

/// Writes values for reading: short in cells, exact in tooltips.
public final class Numbers {
  private Numbers() {}

  /// A value with as many digits as its score needs, such as `0.31` or `23.4`.
  public static String brief(float value, Score score) {
    if (Float.isNaN(value)) {
      return "–";
    }
    return switch (score) {
      case DOT, LOGITS -> rounded("%.1f", value);
      case COSINE, SOFTMAX_ROWS, SOFTMAX_COLUMNS -> rounded("%.2f", value);
    };
  }

  /// A value for a narrow cell, without the zero before the point.
  public static String cell(float value, Score score) {
    String word = brief(value, score);
    return word.startsWith("0.") || word.startsWith("-0.") ? word.replaceFirst("0", "") : word;
  }

  /// A value with the digits that a float holds.
  public static String exact(float value) {
    return Float.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.6g", value);
  }

  /// A share as people read it, such as `83 %`; small ones with the digits that tell them apart.
  ///
  /// @param share from 0 to 1
  public static String percent(double share) {
    double hundred = share * 100;
    if (hundred > 0 && hundred < 0.005) {
      return "<0.01 %";
    }
    String format =
        hundred >= 99.95 || hundred == 0 ? "%.0f %%" : hundred < 1 ? "%.2f %%" : "%.1f %%";
    return String.format(Locale.ROOT, format, hundred);
  }

  private static String rounded(String format, float value) {
    String word = String.format(Locale.ROOT, format, value);
    return word.matches("-0\\.0+") ? word.substring(1) : word;
  }

  /// What a score is called.
  public static String name(Score score) {
    return switch (score) {
      case COSINE -> "cosine";
      case DOT -> "dot product";
      case LOGITS -> "logits";
      case SOFTMAX_ROWS -> "softmax of each row";
      case SOFTMAX_COLUMNS -> "softmax of each column";
    };
  }

  /// What a score means.
  public static String meaning(Score score) {
    return switch (score) {
      case COSINE -> "Dot product of normalised features, from -1 to 1";
      case DOT -> "Dot product of features as projected, not normalised";
      case LOGITS -> "Cosine times the scale that the model has learned";
      case SOFTMAX_ROWS -> "Logits as shares: each row sums to one";
      case SOFTMAX_COLUMNS -> "Logits as shares: each column sums to one";
    };
  }
}
