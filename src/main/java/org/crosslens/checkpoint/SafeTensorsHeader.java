package org.crosslens.checkpoint;

import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.results.Problem;

/// The JSON header of a safetensors file, read as if somebody had forged it: 8 bytes of length,
/// then for each tensor its type, shape and place.
final class SafeTensorsHeader {
  static final ValueLayout.OfLong LENGTH =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /// The format's own bound on the header, 100 MB.
  private static final long LONGEST = 100_000_000;

  private SafeTensorsHeader() {}

  /// One tensor's place, in bytes from the end of the header.
  record Entry(StoredType type, Shape shape, long begin, long end) {}

  static void checkSize(Path file, long size, long header) {
    if (size < 8) {
      throw bad(file, "is too short to be a safetensors file (%d bytes)".formatted(size));
    }
    if (header < 2 || header > LONGEST || header > size - 8) {
      throw bad(file, "says its header has %d bytes, but the file has %d".formatted(header, size));
    }
  }

  static Map<String, Entry> parse(Path file, String json, long dataBytes) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    try {
      JsonObject header = JsonParser.parseString(json).getAsJsonObject();
      for (Map.Entry<String, JsonElement> e : header.entrySet()) {
        if (!e.getKey().equals("__metadata__")) {
          JsonObject about = e.getValue().getAsJsonObject();
          entries.put(e.getKey(), entry(file, e.getKey(), about, dataBytes));
        }
      }
    } catch (Problem e) {
      throw e;
    } catch (RuntimeException e) { // anything Gson may say of a forged header
      throw new Problem(
          file + " has a header that is not what the format says.", "Download it again.", e);
    }
    checkOverlaps(file, entries);
    return entries;
  }

  private static Entry entry(Path file, String name, JsonObject about, long dataBytes) {
    String typeName = about.get("dtype").getAsString();
    StoredType type =
        StoredType.named(typeName)
            .orElseThrow(
                () -> bad(file, "stores '%s' as %s, unknown here".formatted(name, typeName)));
    long[] shape =
        about.getAsJsonArray("shape").asList().stream().mapToLong(JsonElement::getAsLong).toArray();
    JsonArray offsets = about.getAsJsonArray("data_offsets");
    long begin = offsets.get(0).getAsLong();
    long end = offsets.get(1).getAsLong();
    if (begin < 0 || end < begin || end > dataBytes) {
      throw bad(
          file, "is cut off: '%s' should end at byte %d of %d".formatted(name, end, dataBytes));
    }
    if (byteSize(shape, type.bytes) != end - begin) {
      throw bad(file, "gives '%s' a shape that does not fit its bytes".formatted(name));
    }
    return new Entry(type, new Shape(shape), begin, end);
  }

  private static long byteSize(long[] shape, int bytes) {
    long size = bytes;
    for (long length : shape) {
      if (length < 0) {
        return -1;
      }
      size = Math.multiplyExact(size, length);
    }
    return size;
  }

  private static void checkOverlaps(Path file, Map<String, Entry> entries) {
    List<Entry> sorted =
        entries.values().stream()
            .filter(e -> e.end > e.begin)
            .sorted(Comparator.comparingLong(Entry::begin))
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).begin < sorted.get(i - 1).end) {
        throw bad(file, "has tensors that overlap");
      }
    }
  }

  private static Problem bad(Path file, String how) {
    return new Problem(file + " " + how + ".", "Download the file again.");
  }
}
