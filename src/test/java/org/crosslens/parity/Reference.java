package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;

/// Computes with this program what a fixture's folder expects of the reference implementation.
interface Reference {
  /// Whether it is responsible for a folder.
  boolean knows(Fixture fixture);

  /// Every tensor it can compute, by the fixture's names; owned by the manager.
  ///
  /// @param inputs the fixture's inputs
  Map<String, NDArray> compute(Fixture fixture, Map<String, NDArray> inputs, NDManager manager);

  /// Tensors that are left out on purpose: name endings and why.
  default Map<String, String> leftOut() {
    return Map.of();
  }
}
