package org.crosslens.workbench.files;

import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.results.Provenance;

/// Numbers and texts by name, with what made them, to be written as JSON, NPZ or safetensors.
///
/// @param made what made them
/// @param numbers in order
/// @param texts in order
record NamedArrays(Provenance made, Map<String, Array> numbers, Map<String, List<String>> texts) {
  /// Numbers of a shape.
  ///
  /// @param values float32 in row-major order
  /// @param shape sizes; none for a single number
  record Array(float[] values, int... shape) {}

  NamedArrays(Provenance made) {
    this(made, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  void add(String name, float[] values, int... shape) {
    numbers.put(name, new Array(values, shape));
  }

  void add(String name, List<String> words) {
    texts.put(name, words);
  }

  void write(NumberForm form, OutputStream out) throws IOException {
    switch (form) {
      case JSON -> json(out);
      case NPZ -> npz(out);
      case SAFETENSORS -> safetensors(out);
      case CSV -> throw new IllegalArgumentException("a table has two sides");
    }
  }

  private void json(OutputStream out) throws IOException {
    JsonWriter json = Json.writer(out);
    json.beginObject();
    for (Map.Entry<String, List<String>> entry : texts.entrySet()) {
      Json.texts(json, entry.getKey(), entry.getValue());
    }
    for (Map.Entry<String, Array> entry : numbers.entrySet()) {
      json.name(entry.getKey());
      Json.numbers(json, entry.getValue().values, entry.getValue().shape);
    }
    Json.provenance(json, made);
    json.endObject();
    json.flush();
  }

  private void npz(OutputStream out) throws IOException {
    try (Npz npz = new Npz(out)) {
      for (Map.Entry<String, Array> entry : numbers.entrySet()) {
        npz.add(entry.getKey(), entry.getValue().values, entry.getValue().shape);
      }
      for (Map.Entry<String, List<String>> entry : texts.entrySet()) {
        npz.add(entry.getKey(), entry.getValue());
      }
      npz.add("made", List.of(made.model() + ", " + made.settings()));
    }
  }

  /// The layout of huggingface/safetensors: the header's length, a JSON header, then the numbers;
  /// texts go into the header's metadata, a line each.
  private void safetensors(OutputStream out) throws IOException {
    byte[] json = header().toString().getBytes(StandardCharsets.UTF_8);
    byte[] header = Arrays.copyOf(json, Math.ceilDiv(json.length, 8) * 8); // the numbers aligned
    Arrays.fill(header, json.length, header.length, (byte) ' ');
    byte[] length = new byte[Long.BYTES];
    ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).putLong(header.length);
    out.write(length);
    out.write(header);
    for (Array array : numbers.values()) {
      Npz.write(array.values, out);
    }
  }

  private JsonObject header() {
    JsonObject metadata = new JsonObject();
    metadata.addProperty("model", made.model());
    metadata.addProperty("settings", made.settings());
    texts.forEach((name, words) -> metadata.addProperty(name, String.join("\n", words)));
    JsonObject header = new JsonObject();
    header.add("__metadata__", metadata);
    long from = 0;
    for (Map.Entry<String, Array> entry : numbers.entrySet()) {
      long to = from + (long) entry.getValue().values.length * Float.BYTES;
      JsonObject tensor = new JsonObject();
      tensor.addProperty("dtype", "F32");
      tensor.add("shape", Json.GSON.toJsonTree(entry.getValue().shape));
      tensor.add("data_offsets", Json.GSON.toJsonTree(new long[] {from, to}));
      header.add(entry.getKey(), tensor);
      from = to;
    }
    return header;
  }
}
