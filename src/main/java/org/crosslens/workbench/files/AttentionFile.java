package org.crosslens.workbench.files;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.results.AttentionMap;

/// Writes the attention patterns of one part as JSON or NPZ.
public final class AttentionFile {
  private AttentionFile() {}

  /// Writes `attention` (layers, heads, queries, keys), `layers` by their numbers and, for text,
  /// the `pieces` that stand at the positions.
  ///
  /// @param maps of one part, equal in size
  /// @param pieces empty for pictures
  /// @throws org.crosslens.results.Problem when the ending is another or the file cannot be written
  public static void write(List<AttentionMap> maps, List<String> pieces, Path file) {
    boolean npz = NumberForm.of(file, NumberForm.JSON, NumberForm.NPZ) == NumberForm.NPZ;
    WholeFile.write(file, out -> write(maps, pieces, out, npz));
  }

  private static void write(
      List<AttentionMap> maps, List<String> pieces, OutputStream out, boolean npz)
      throws IOException {
    AttentionMap first = maps.getFirst();
    int[] shape = {maps.size(), first.heads(), first.queries(), first.keys()};
    if (npz) {
      npz(maps, shape, pieces, out);
    } else {
      json(maps, shape, pieces, out);
    }
  }

  private static float[] joined(List<AttentionMap> maps) {
    int each = maps.getFirst().values().length;
    float[] all = new float[Math.multiplyExact(maps.size(), each)];
    for (int i = 0; i < maps.size(); i++) {
      System.arraycopy(maps.get(i).values(), 0, all, i * each, each);
    }
    return all;
  }

  private static void npz(
      List<AttentionMap> maps, int[] shape, List<String> pieces, OutputStream out)
      throws IOException {
    float[] layers = new float[maps.size()];
    for (int i = 0; i < layers.length; i++) {
      layers[i] = maps.get(i).site().layer();
    }
    try (Npz npz = new Npz(out)) {
      npz.add("attention", joined(maps), shape);
      npz.add("layers", layers, layers.length);
      npz.add("pieces", pieces);
    }
  }

  private static void json(
      List<AttentionMap> maps, int[] shape, List<String> pieces, OutputStream out)
      throws IOException {
    JsonWriter json = Json.writer(out);
    json.beginObject();
    json.name("part").value(maps.getFirst().site().part());
    json.name("layers").beginArray();
    for (AttentionMap map : maps) {
      json.value(map.site().layer());
    }
    json.endArray();
    Json.texts(json, "pieces", pieces);
    json.name("attention");
    Json.numbers(json, joined(maps), shape);
    json.endObject();
    json.flush();
  }
}
