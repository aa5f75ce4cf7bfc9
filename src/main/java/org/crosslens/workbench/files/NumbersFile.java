package org.crosslens.workbench.files;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;

/// Writes named arrays as NPZ or safetensors, or their table as CSV.
public final class NumbersFile {
  private static final int FLOAT = 4;

  private NumbersFile() {}

  /// Writes the form that the file's ending names. Names go into an NPZ as arrays of texts, into
  /// safetensors as JSON in its metadata.
  ///
  /// @throws org.crosslens.results.Problem when the ending is another or the file cannot be written
  public static void write(NamedNumbers numbers, Path file) {
    NumberForm form = NumberForm.of(file, NumberForm.NPZ, NumberForm.SAFETENSORS, NumberForm.CSV);
    WholeFile.write(
        file,
        switch (form) {
          case NPZ -> out -> npz(numbers, out);
          case SAFETENSORS -> out -> safetensors(numbers, out);
          default -> out -> csv(numbers, out);
        });
  }

  private static void npz(NamedNumbers numbers, OutputStream out) throws IOException {
    try (Npz npz = new Npz(out)) {
      for (NamedNumbers.Array array : numbers.arrays()) {
        int[] shape = array.shape().stream().mapToInt(Integer::intValue).toArray();
        npz.add(array.name(), array.values(), shape);
      }
      for (Map.Entry<String, List<String>> side : numbers.names().entrySet()) {
        npz.add(side.getKey(), side.getValue());
      }
    }
  }

  /// Length, JSON padded with spaces to a multiple of 8, then the numbers as they lie.
  private static void safetensors(NamedNumbers numbers, OutputStream out) throws IOException {
    byte[] json = header(numbers).toString().getBytes(StandardCharsets.UTF_8);
    int padding = Math.floorMod(-json.length, 8);
    ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    out.write(length.putLong(0, json.length + (long) padding).array());
    out.write(json);
    out.write(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
    for (NamedNumbers.Array array : numbers.arrays()) {
      ByteBuffer bytes =
          ByteBuffer.allocate(Math.multiplyExact(array.values().length, FLOAT))
              .order(ByteOrder.LITTLE_ENDIAN);
      bytes.asFloatBuffer().put(array.values());
      out.write(bytes.array());
    }
  }

  private static JsonObject header(NamedNumbers numbers) {
    Gson gson = new Gson();
    JsonObject about = new JsonObject();
    about.addProperty("format", "pt");
    numbers.names().forEach((side, names) -> about.addProperty(side, gson.toJson(names)));
    JsonObject json = new JsonObject();
    json.add("__metadata__", about);
    long at = 0;
    for (NamedNumbers.Array array : numbers.arrays()) {
      JsonObject entry = new JsonObject();
      entry.addProperty("dtype", "F32");
      entry.add("shape", gson.toJsonTree(array.shape()));
      long end = at + (long) array.values().length * FLOAT;
      entry.add("data_offsets", gson.toJsonTree(List.of(at, end)));
      json.add(array.name(), entry);
      at = end;
    }
    return json;
  }

  private static void csv(NamedNumbers numbers, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    for (List<String> row : numbers.table()) {
      CSVFormat.RFC4180.printRecord(writer, row.toArray());
    }
    writer.flush();
  }
}
