package org.crosslens.checkpoint;

import ai.djl.ndarray.NDArray;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.crosslens.results.Problem;
import org.crosslens.results.WholeFile;

/// Writes named tensors as a safetensors file, whole or not at all: the name appears only
/// once every byte is on the disk.
public final class SafeTensorsWriter {
  private static final int PIECE = 1 << 20; // bytes

  private SafeTensorsWriter() {}

  /// How float32 numbers are stored; whole numbers (int64) always keep their type.
  public enum Storage {
    /// Exactly.
    F32(4),
    /// Rounded to half precision, half the size.
    F16(2);

    private final int bytes;

    Storage(int bytes) {
      this.bytes = bytes;
    }
  }

  /// Writes a file, replacing one of the same name.
  ///
  /// @param tensors by name, float32 or int64
  /// @throws Problem when the disk is full or the folder cannot be written
  public static void write(Path file, Map<String, NDArray> tensors, Storage storage) {
    try {
      WholeFile.write(file, part -> fill(part, tensors, storage));
    } catch (IOException e) {
      throw new Problem(
          "Could not write " + file + WholeFile.why(e) + ".",
          "Free some space or choose another folder; the file that was there is unharmed.",
          e);
    }
  }

  private static void fill(Path file, Map<String, NDArray> tensors, Storage storage)
      throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      writeAll(channel, header(tensors, storage));
      for (NDArray tensor : tensors.values()) {
        writeAll(channel, bytes(tensor, storage));
      }
      channel.force(true);
    }
  }

  /// A piece at a time: what is written from the heap, Java first copies to as much memory outside
  /// of it, which the thread then keeps.
  private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
    int end = bytes.limit();
    while (bytes.position() < end) {
      bytes.limit(Math.min(end, bytes.position() + PIECE));
      channel.write(bytes);
    }
  }

  /// Length and JSON, padded with spaces so that the data begins at a multiple of 8.
  private static ByteBuffer header(Map<String, NDArray> tensors, Storage storage) {
    JsonObject json = new JsonObject();
    JsonObject about = new JsonObject();
    about.addProperty("format", "pt"); // without it transformers refuses the file
    json.add("__metadata__", about);
    long at = 0;
    for (Map.Entry<String, NDArray> entry : tensors.entrySet()) {
      long end = at + entry.getValue().size() * width(entry.getValue(), storage);
      json.add(entry.getKey(), place(entry.getValue(), storage, at, end));
      at = end;
    }
    byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
    int length = Math.ceilDiv(text.length, 8) * 8;
    ByteBuffer header = ByteBuffer.allocate(8 + length).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(length).put(text);
    while (header.hasRemaining()) {
      header.put((byte) ' ');
    }
    return header.flip();
  }

  private static boolean whole(NDArray tensor) {
    return switch (tensor.getDataType()) {
      case FLOAT32 -> false;
      case INT64 -> true;
      default -> throw new IllegalArgumentException(tensor.getDataType() + " is not written");
    };
  }

  private static int width(NDArray tensor, Storage storage) {
    return whole(tensor) ? Long.BYTES : storage.bytes;
  }

  private static JsonObject place(NDArray tensor, Storage storage, long begin, long end) {
    JsonObject place = new JsonObject();
    place.addProperty("dtype", whole(tensor) ? "I64" : storage.name());
    JsonArray shape = new JsonArray();
    for (long length : tensor.getShape().getShape()) {
      shape.add(length);
    }
    place.add("shape", shape);
    JsonArray offsets = new JsonArray();
    offsets.add(begin);
    offsets.add(end);
    place.add("data_offsets", offsets);
    return place;
  }

  private static ByteBuffer bytes(NDArray tensor, Storage storage) {
    return whole(tensor) ? longs(tensor.toLongArray()) : reals(tensor, storage);
  }

  private static ByteBuffer longs(long[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
    bytes.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().put(values);
    return bytes;
  }

  private static ByteBuffer reals(NDArray tensor, Storage storage) {
    float[] values = tensor.toFloatArray();
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * storage.bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      if (storage == Storage.F16) {
        bytes.putShort(Float.floatToFloat16(value));
      } else {
        bytes.putFloat(value);
      }
    }
    return bytes.flip();
  }
}
