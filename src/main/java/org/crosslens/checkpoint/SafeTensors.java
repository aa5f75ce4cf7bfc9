package org.crosslens.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.crosslens.results.Problem;

/// A safetensors file mapped into memory: tensors are views of the file, so the Java heap never
/// sees them.
///
/// Writing to such a tensor ends the process (the mapping is read-only); nothing in this program
/// does.
public final class SafeTensors implements TensorFile {
  private final Path file;
  private final Arena arena;
  private final MemorySegment data;
  private final Map<String, SafeTensorsHeader.Entry> entries;

  private SafeTensors(
      Path file, Arena arena, MemorySegment data, Map<String, SafeTensorsHeader.Entry> entries) {
    this.file = file;
    this.arena = arena;
    this.data = data;
    this.entries = entries;
  }

  /// Maps a file.
  ///
  /// @param arena holds the mapping; close the tensors' manager before it
  /// @throws Problem when the header lies about the file
  public static SafeTensors open(Path file, Arena arena) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      SafeTensorsHeader.checkSize(file, size, size >= 8 ? headerLength(channel) : 0);
      MemorySegment whole = channel.map(MapMode.READ_ONLY, 0, size, arena);
      long header = whole.get(SafeTensorsHeader.LENGTH, 0);
      String json =
          StandardCharsets.UTF_8.decode(whole.asSlice(8, header).asByteBuffer()).toString();
      MemorySegment data = whole.asSlice(8 + header);
      return new SafeTensors(
          file, arena, data, SafeTensorsHeader.parse(file, json, data.byteSize()));
    } catch (IOException e) {
      throw new Problem(
          "Could not read " + file + ".", "Check that the file is there and readable.", e);
    }
  }

  private static long headerLength(FileChannel channel) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      return channel
          .map(MapMode.READ_ONLY, 0, 8, arena)
          .get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0);
    }
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new java.util.LinkedHashMap<>();
    entries.forEach((name, entry) -> shapes.put(name, entry.shape()));
    return shapes;
  }

  @Override
  public NDArray read(String name, NDManager manager) {
    SafeTensorsHeader.Entry entry = entries.get(name);
    if (entry == null) {
      throw new Problem(file + " has no tensor '" + name + "'.", "Check the name.");
    }
    MemorySegment bytes = data.asSlice(entry.begin(), entry.end() - entry.begin());
    return entry.type().over(bytes, entry.shape(), manager, arena);
  }
}
