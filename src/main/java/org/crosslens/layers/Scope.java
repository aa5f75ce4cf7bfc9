package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.function.UnaryOperator;

/// Frees a layer's intermediate arrays as soon as the layer is done.
public final class Scope {
  /// Marks the managers made here, so that [#outermost] can find the run's own.
  private static final String NAME = "layer";

  private Scope() {}

  /// Runs a step whose intermediates live in a scope of their own; the result goes to x's manager.
  ///
  /// @param x (batch, positions, width) or any shape; it stays with its manager
  /// @param step what to do with it
  public static NDArray of(NDArray x, UnaryOperator<NDArray> step) {
    NDManager outer = x.getManager();
    try (NDManager inner = outer.newSubManager()) {
      inner.setName(NAME);
      x.tempAttach(inner);
      NDArray result = step.apply(x);
      if (result != x) {
        result.attach(outer);
      }
      return result;
    }
  }

  /// The nearest manager that is not a layer's scope.
  static NDManager outermost(NDManager manager) {
    NDManager at = manager;
    while (at.getName().startsWith(NAME)) {
      at = at.getParentManager();
    }
    return at;
  }
}
