package org.crosslens.workbench.lab;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a run, as far as it has come.
///
/// @param plan what was asked for
/// @param captions the five sentences of the held-out picture, the right one second; none where
///     captions were learned
/// @param rows in the order of training
public record Table(Plan plan, List<String> captions, List<Row> rows) {
  /// Takes its own copies and ranks the rows by their ratios.
  public Table {
    captions = List.copyOf(captions);
    rows = ranked(rows);
  }

  private static List<Row> ranked(List<Row> rows) {
    List<Row> ranked = new ArrayList<>();
    for (Row row : rows) {
      ranked.add(row.ranked(place(row.ratio(), rows)));
    }
    return List.copyOf(ranked);
  }

  private static @Nullable Integer place(@Nullable Double ratio, List<Row> rows) {
    if (ratio == null) {
      return null;
    }
    long better =
        rows.stream()
            .filter(other -> other.ratio() != null && rounded(other.ratio()) > rounded(ratio))
            .count();
    return (int) better + 1;
  }

  /// As the table prints it: rows that look equal share a place.
  private static long rounded(double ratio) {
    return Math.round(1000 * ratio);
  }
}
