package org.crosslens.workbench.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Arrays by name, the names along their sides, and the same as a table for people.
///
/// @param arrays in their order
/// @param names such as `keys`: what stands along a side
/// @param table rows of cells, the first row naming the columns
public record NamedNumbers(
    List<Array> arrays, Map<String, List<String>> names, List<List<String>> table) {
  /// An array.
  ///
  /// @param name such as `attention`
  /// @param values in row-major order; treat as read-only
  /// @param shape sizes, the slowest first
  public record Array(String name, float[] values, List<Integer> shape) {
    /// Checks that the sizes agree.
    public Array {
      shape = List.copyOf(shape);
      long size = shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
      if (values.length != size) {
        throw new IllegalArgumentException(values.length + " values for " + shape);
      }
    }
  }

  /// Copies the lists.
  public NamedNumbers {
    arrays = List.copyOf(arrays);
    names = new LinkedHashMap<>(names);
    table = table.stream().map(List::copyOf).toList();
  }
}
