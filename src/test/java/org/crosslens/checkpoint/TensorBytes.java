package org.crosslens.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.StringJoiner;

/// Writes safetensors files byte by byte, right ones and wrong ones.
final class TensorBytes {
  private TensorBytes() {}

  /// A file with vectors of float32.
  static Path vectors(Path file, Map<String, float[]> vectors) {
    StringJoiner header = new StringJoiner(",", "{", "}");
    byte[] bytes = new byte[vectors.values().stream().mapToInt(v -> v.length * 4).sum()];
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    vectors.forEach(
        (name, values) -> {
          int begin = data.position();
          for (float value : values) {
            data.putFloat(value);
          }
          header.add(entry(name, "F32", "" + values.length, begin, data.position()));
        });
    return file(file, header.toString(), bytes);
  }

  /// One entry of a header.
  static String entry(String name, String type, String shape, long begin, long end) {
    return "\"%s\":{\"dtype\":\"%s\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
        .formatted(name, type, shape, begin, end);
  }

  /// A file with any header and data.
  static Path file(Path file, String header, byte[] data) {
    return file(file, header.getBytes(StandardCharsets.UTF_8).length, header, data);
  }

  /// A file that says its header has `length` bytes.
  static Path file(Path file, long length, String header, byte[] data) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    byte[] whole = new byte[8 + json.length + data.length];
    ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putLong(length).put(json).put(data);
    try {
      return Files.write(file, whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
