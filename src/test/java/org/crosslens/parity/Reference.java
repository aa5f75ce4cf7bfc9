package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Optional;

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

  /// Elements of a tensor that are compared while the others are left out on purpose.
  ///
  /// @param elements 1 for those compared, else 0; broadcast to the tensor's shape
  /// @param but what is left out and why
  record Part(NDArray elements, String but) {}

  /// Whether a tensor is compared in part only.
  default Optional<Part> partly(String name, Map<String, NDArray> inputs) {
    return Optional.empty();
  }

  /// Absolute difference allowed for states, embeddings and logits, beside the relative one.
  default double tolerance() {
    return 2e-5;
  }
}
