package org.crosslens.ui.attention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.analysis.Matrix;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.PatchGrid;
import org.crosslens.workbench.files.NamedNumbers;
import org.crosslens.workbench.files.NamedNumbers.Array;

/// The numbers of a part's attention: all that was recorded, and what is shown of it.
final class MapNumbers {
  private MapNumbers() {}

  /// `attention` (layers, heads, queries, keys), the shown `pattern` (queries, keys) and `patches`
  /// (rows, columns); the table is the shown pattern.
  static NamedNumbers of(Painting painting) {
    Recorded recorded = painting.recorded();
    Matrix pattern = painting.pattern();
    List<Array> arrays = new ArrayList<>();
    arrays.add(attention(recorded));
    arrays.add(new Array("pattern", pattern.values(), List.of(pattern.rows(), pattern.columns())));
    PatchGrid grid = GridPicture.grid(recorded);
    if (grid != null) {
      arrays.add(new Array("patches", painting.patches(), List.of(grid.rows(), grid.columns())));
    }
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put("queries", recorded.queries().labels());
    names.put("keys", recorded.keys().labels());
    return new NamedNumbers(arrays, names, table(recorded, pattern));
  }

  private static Array attention(Recorded recorded) {
    List<AttentionMap> maps = recorded.maps();
    int each = maps.getFirst().values().length;
    float[] all = new float[Math.multiplyExact(maps.size(), each)];
    for (int i = 0; i < maps.size(); i++) {
      System.arraycopy(maps.get(i).values(), 0, all, i * each, each);
    }
    AttentionMap first = maps.getFirst();
    return new Array(
        "attention", all, List.of(maps.size(), first.heads(), first.queries(), first.keys()));
  }

  private static List<List<String>> table(Recorded recorded, Matrix pattern) {
    List<List<String>> table = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(recorded.keys().labels());
    table.add(head);
    for (int row = 0; row < pattern.rows(); row++) {
      List<String> line = new ArrayList<>(List.of(recorded.queries().labels().get(row)));
      for (float weight : pattern.row(row)) {
        line.add(Float.toString(weight));
      }
      table.add(line);
    }
    return table;
  }
}
