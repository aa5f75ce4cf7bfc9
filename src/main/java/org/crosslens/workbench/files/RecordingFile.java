package org.crosslens.workbench.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.Problem;
import org.crosslens.results.Recording;

/// Writes recorded attention as CSV, JSON, NPZ or safetensors.
public final class RecordingFile {
  private RecordingFile() {}

  /// Writes `attention` (layers, heads, queries, keys), `layers` by their numbers, what stands at
  /// the `queries` and `keys`, and the `pieces` where the keys are all of a text. A CSV holds one
  /// map: the keys' names in the first row, then a row a query.
  ///
  /// @throws Problem when the ending is another, a CSV is asked for more than one map, or the file
  ///     cannot be written
  public static void write(Recording record, Path file) {
    NumberForm form = NumberForm.of(file, NumberForm.values());
    if (form == NumberForm.CSV) {
      AttentionMap one = single(record);
      Export.write(file, out -> csv(record, one, out));
    } else {
      Export.write(file, out -> arrays(record).write(form, out));
    }
  }

  private static AttentionMap single(Recording record) {
    if (record.layers().size() != 1 || record.layers().getFirst().heads() != 1) {
      throw new Problem(
          "A CSV file holds one map.", "Choose a layer and a head, or the mean of heads.");
    }
    return record.layers().getFirst();
  }

  private static NamedArrays arrays(Recording record) {
    List<AttentionMap> maps = record.layers();
    AttentionMap first = maps.getFirst();
    NamedArrays arrays = new NamedArrays(record.provenance());
    float[] layers = new float[maps.size()];
    for (int i = 0; i < layers.length; i++) {
      layers[i] = maps.get(i).site().layer();
    }
    arrays.add("part", List.of(first.site().part()));
    arrays.add("layers", layers, layers.length);
    arrays.add("queries", record.queries().labels());
    arrays.add("keys", record.keys().labels());
    if (record.keys().grid() == null) {
      arrays.add("pieces", record.keys().labels());
    }
    arrays.add(
        "attention", joined(maps), maps.size(), first.heads(), first.queries(), first.keys());
    return arrays;
  }

  private static float[] joined(List<AttentionMap> maps) {
    int each = maps.getFirst().values().length;
    float[] all = new float[Math.multiplyExact(maps.size(), each)];
    for (int i = 0; i < maps.size(); i++) {
      System.arraycopy(maps.get(i).values(), 0, all, i * each, each);
    }
    return all;
  }

  private static void csv(Recording record, AttentionMap map, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    List<Object> line = new ArrayList<>(List.of(""));
    line.addAll(record.keys().labels());
    CSVFormat.RFC4180.printRecord(writer, line.toArray());
    for (int query = 0; query < map.queries(); query++) {
      line.clear();
      line.add(record.queries().labels().get(query));
      for (int key = 0; key < map.keys(); key++) {
        line.add(map.at(0, query, key));
      }
      CSVFormat.RFC4180.printRecord(writer, line.toArray());
    }
    writer.flush();
  }
}
