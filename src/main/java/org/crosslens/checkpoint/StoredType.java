package org.crosslens.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.crosslens.results.Problem;

/// The number types of weight files that this program reads, by their safetensors names.
enum StoredType {
  F32(4, DataType.FLOAT32),
  F64(8, DataType.FLOAT64),
  F16(2, DataType.FLOAT16),
  /// Read by shifting bits, since libtorch's Java binding ends the process when asked for it.
  BF16(2, DataType.BFLOAT16),
  I64(8, DataType.INT64),
  I32(4, DataType.INT32),
  U8(1, DataType.UINT8),
  I8(1, DataType.INT8),
  BOOL(1, DataType.BOOLEAN);

  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  final int bytes;
  private final DataType type;

  StoredType(int bytes, DataType type) {
    this.bytes = bytes;
    this.type = type;
  }

  static Optional<StoredType> named(String name) {
    return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst();
  }

  /// A tensor over bytes outside the heap: without a copy where the type is kept, float32 for the
  /// halves.
  ///
  /// @param arena owns copies that libtorch then looks at
  NDArray over(MemorySegment bytes, Shape shape, NDManager manager, Arena arena) {
    if (shape.size() == 0) {
      return manager.create(shape, this == BF16 ? DataType.FLOAT32 : type);
    }
    if (shape.size() * (this == BF16 ? 4 : this.bytes) > Integer.MAX_VALUE) {
      throw new Problem(
          "A tensor of shape %s takes more than 2 GiB.".formatted(shape),
          "Choose a smaller model.");
    }
    if (this == BF16) {
      return manager.create(widened(bytes, shape.size(), arena), shape, DataType.FLOAT32);
    }
    NDArray mapped = manager.create(aligned(bytes, arena).asByteBuffer(), shape, type);
    if (this != F16) {
      return mapped;
    }
    try (mapped) {
      return mapped.toType(DataType.FLOAT32, true);
    }
  }

  /// The bytes where numbers may lie, which old files do not care for.
  private MemorySegment aligned(MemorySegment segment, Arena arena) {
    if (segment.address() % bytes == 0) {
      return segment;
    }
    return arena.allocate(segment.byteSize(), bytes).copyFrom(segment);
  }

  /// bfloat16 is the upper half of a float32.
  private static ByteBuffer widened(MemorySegment bytes, long count, Arena arena) {
    MemorySegment wide = arena.allocate(count * 4, 4);
    for (long i = 0; i < count; i++) {
      wide.setAtIndex(ValueLayout.JAVA_INT, i, bytes.get(SHORT, i * 2) << 16);
    }
    return wide.asByteBuffer();
  }
}
