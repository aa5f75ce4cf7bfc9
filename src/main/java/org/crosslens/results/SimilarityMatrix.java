package org.crosslens.results;

import java.util.List;

/// How similar each row's item is to each column's.
///
/// @param rows names of the rows: picture files or sentences
/// @param columns names of the columns
/// @param score how values were made
/// @param values (rows, columns) in row-major order; treat as read-only
/// @param provenance what made it
public record SimilarityMatrix(
    List<String> rows, List<String> columns, Score score, float[] values, Provenance provenance) {
  /// Checks that the sizes agree.
  public SimilarityMatrix {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    if (values.length != (long) rows.size() * columns.size()) {
      throw new IllegalArgumentException(
          "%d values for %d x %d".formatted(values.length, rows.size(), columns.size()));
    }
  }

  /// One value.
  public float at(int row, int column) {
    return values[row * columns.size() + column];
  }
}
