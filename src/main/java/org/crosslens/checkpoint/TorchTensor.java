package org.crosslens.checkpoint;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// A tensor in a PyTorch file: a view of a storage.
///
/// @param storage where its numbers lie
/// @param offset of the first, in numbers
/// @param shape of the tensor
/// @param strides numbers from one index to the next, for each axis
record TorchTensor(TorchStorage storage, long offset, long[] shape, long[] strides) {
  /// Checks that it lies within its storage.
  ///
  /// @throws IllegalArgumentException when it does not
  TorchTensor {
    long last = offset;
    boolean right = offset >= 0 && shape.length == strides.length && storage.count() >= 0;
    for (int axis = 0; right && axis < shape.length; axis++) {
      right = shape[axis] >= 0 && strides[axis] >= 0;
      last = Math.addExact(last, Math.multiplyExact(Math.max(0, shape[axis] - 1), strides[axis]));
    }
    if (!right || size(shape) > storage.count() || (size(shape) > 0 && last >= storage.count())) {
      throw new IllegalArgumentException("a tensor beyond its storage");
    }
  }

  private static long size(long[] shape) {
    long size = 1;
    for (long length : shape) {
      size = Math.multiplyExact(size, length);
    }
    return size;
  }

  /// Its numbers row by row: a slice of the storage where they lie so, a copy where not.
  ///
  /// @param stored the storage's bytes
  /// @param arena owns a copy
  MemorySegment bytes(MemorySegment stored, Arena arena) {
    int width = storage.type().bytes;
    long size = size(shape);
    if (size == 0 || rowByRow()) {
      return stored.asSlice(size == 0 ? 0 : offset * width, size * width);
    }
    MemorySegment copy = arena.allocate(size * width, width);
    long[] at = new long[shape.length];
    for (long i = 0; i < size; i++) {
      MemorySegment.copy(stored, place(at) * width, copy, i * width, width);
      advance(at);
    }
    return copy;
  }

  private boolean rowByRow() {
    long wanted = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      if (shape[axis] > 1 && strides[axis] != wanted) {
        return false;
      }
      wanted *= shape[axis];
    }
    return true;
  }

  private long place(long[] at) {
    long place = offset;
    for (int axis = 0; axis < at.length; axis++) {
      place += at[axis] * strides[axis];
    }
    return place;
  }

  private void advance(long[] at) {
    for (int axis = at.length - 1; axis >= 0 && ++at[axis] == shape[axis]; axis--) {
      at[axis] = 0;
    }
  }
}
