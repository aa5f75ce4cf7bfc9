package org.crosslens.checkpoint;

/// A row of numbers in a PyTorch file that tensors are views of.
///
/// @param type of the numbers
/// @param key its name in the file
/// @param count of the numbers
record TorchStorage(StoredType type, String key, long count) {
  /// Its size in bytes.
  ///
  /// @throws ArithmeticException when a forged count makes it too large
  long bytes() {
    return Math.multiplyExact(count, type.bytes);
  }
}
