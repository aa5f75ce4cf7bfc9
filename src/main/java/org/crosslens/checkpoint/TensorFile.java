package org.crosslens.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.Map;

/// A file of named tensors.
public interface TensorFile {
  /// Where it lies.
  Path file();

  /// Names and shapes, in the file's order.
  Map<String, Shape> shapes();

  /// One tensor: halves widened to float32, other types as stored.
  ///
  /// @param manager owns the result
  /// @throws org.crosslens.results.Problem when there is none of this name
  NDArray read(String name, NDManager manager);
}
