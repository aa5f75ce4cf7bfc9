package org.crosslens.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Weights;

/// The tensors in training: a copy of what a source hands out, each with room for its gradient.
///
/// The source's own tensors are never written to; those of a mapped checkpoint could not be.
public final class Parameters implements Weights {
  /// Copies within the engine: [NDArray#copyTo] goes through Java's buffers, which a big model's
  /// state exhausts.
  static final NDIndex WHOLE = new NDIndex("...");

  private final Weights source;
  private final NDManager manager;
  private final Map<String, NDArray> tensors = new LinkedHashMap<>();

  /// @param source draws or reads the first values
  /// @param manager owns the copies
  public Parameters(Weights source, NDManager manager) {
    this.source = source;
    this.manager = manager;
  }

  @Override
  public NDArray get(String name, Initial initial, long... shape) {
    NDArray known = tensors.get(name);
    if (known != null) {
      return known;
    }
    NDArray copy = source.get(name, initial, shape).duplicate();
    copy.attach(manager);
    copy.setRequiresGradient(true);
    tensors.put(name, copy);
    return copy;
  }

  @Override
  public boolean has(String name) {
    return source.has(name);
  }

  @Override
  public NDManager manager() {
    return manager;
  }

  /// All of them by name, in the order in which the model asked.
  public Map<String, NDArray> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  /// Overwrites the values with those of equal names.
  ///
  /// @throws IllegalArgumentException when one is missing or has another shape
  public void set(Map<String, NDArray> values) {
    tensors.forEach(
        (name, tensor) -> {
          NDArray value = values.get(name);
          if (value == null || !value.getShape().equals(tensor.getShape())) {
            throw new IllegalArgumentException("no value of the right shape for " + name);
          }
          boolean learns = tensor.hasGradient();
          tensor.setRequiresGradient(false); // what learns may not be overwritten
          tensor.set(WHOLE, value);
          tensor.setRequiresGradient(learns);
        });
  }
}
