package org.crosslens.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.crosslens.results.Problem;

/// Turns a number from 0 to 1 into a colour by a table of 256.
///
/// Each map is a data file of control points beside this class, which names its source.
public enum ColourMap {
  /// Even in brightness and for colour-blind eyes; the default.
  VIRIDIS,
  /// Black over purple to pale yellow.
  MAGMA,
  /// Blue over grey to red; for signed values, with zero in the middle.
  COOLWARM,
  /// The rainbow of older papers, to match their figures.
  JET;

  /// The colour of a value that is not a number.
  public static final int NOT_A_NUMBER = 0xFFBDBDBD;

  private static final int SIZE = 256;

  @SuppressWarnings("ImmutableEnumChecker") // never written after the constructor, only copied out
  private final int[] table;

  ColourMap() {
    double[][] points = points(word() + ".tsv");
    table = new int[SIZE];
    for (int i = 0; i < SIZE; i++) {
      table[i] = between(points, i / (SIZE - 1.0));
    }
  }

  /// The map that a user names, such as `viridis`.
  ///
  /// @throws Problem when there is none of that name
  public static ColourMap named(String word) {
    return Arrays.stream(values())
        .filter(map -> map.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new Problem("There is no colour map '" + word + "'.", choice()));
  }

  /// The name in lower case, as the command line spells it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether the middle stands for zero, so that a [Scale] should be symmetric.
  public boolean diverging() {
    return this == COOLWARM;
  }

  /// The colour of a value as `0xAARRGGBB`; values outside 0 to 1 get the colour of the nearer end.
  public int argb(double value01) {
    if (Double.isNaN(value01)) {
      return NOT_A_NUMBER;
    }
    return table[(int) Math.round(Math.clamp(value01, 0, 1) * (SIZE - 1))];
  }

  /// All 256 colours from the value 0 to the value 1, as `0xAARRGGBB`; a copy.
  public int[] table() {
    return table.clone();
  }

  private static String choice() {
    return Arrays.stream(values())
        .map(ColourMap::word)
        .collect(Collectors.joining(", ", "Choose one of ", "."));
  }

  private static double[][] points(String resource) {
    try (var in = Objects.requireNonNull(ColourMap.class.getResourceAsStream(resource), resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> rows = lines.readAllLines();
      return rows.stream()
          .filter(row -> !row.startsWith("#"))
          .map(row -> Arrays.stream(row.split("\t", -1)).mapToDouble(Double::parseDouble).toArray())
          .toArray(double[][]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int between(double[][] points, double position) {
    int next = 1;
    while (next < points.length - 1 && points[next][0] < position) {
      next++;
    }
    double[] from = points[next - 1];
    double[] to = points[next];
    double share = (position - from[0]) / (to[0] - from[0]);
    int argb = 0xFF;
    for (int channel = 1; channel <= 3; channel++) {
      argb = argb << 8 | (int) Math.round(from[channel] + share * (to[channel] - from[channel]));
    }
    return argb;
  }
}
