package org.crosslens.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/// The number types of the safetensors format that this program reads.
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

  /// A tensor over the mapped bytes: without a copy where the type is kept, float32 for the halves.
  NDArray over(MemorySegment bytes, Shape shape, NDManager manager) {
    if (shape.size() == 0) {
      return manager.create(shape, this == BF16 ? DataType.FLOAT32 : type);
    }
    if (this == BF16) {
      return manager.create(widened(bytes, shape.size()), shape, DataType.FLOAT32);
    }
    NDArray mapped = manager.create(bytes.asByteBuffer(), shape, type);
    if (this != F16) {
      return mapped;
    }
    try (mapped) {
      return mapped.toType(DataType.FLOAT32, true);
    }
  }

  /// bfloat16 is the upper half of a float32.
  private static ByteBuffer widened(MemorySegment bytes, long count) {
    ByteBuffer direct =
        ByteBuffer.allocateDirect(Math.toIntExact(count * 4)).order(ByteOrder.nativeOrder());
    for (int i = 0; i < count; i++) {
      direct.putInt(i * 4, bytes.get(SHORT, i * 2L) << 16);
    }
    return direct;
  }
}
