package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/// An initialiser: draws every tensor that a model asks for, from a seed.
///
/// Each tensor has a random stream of its own, mixed from the seed and its name, so its values do
/// not depend on what else the model holds or in which order it asks.
public final class RandomWeights implements Weights {
  private final NDManager manager;
  private final long seed;
  private final Map<String, NDArray> tensors = new LinkedHashMap<>();

  /// @param manager owns the tensors
  /// @param seed equal seeds give equal weights
  public RandomWeights(NDManager manager, long seed) {
    this.manager = manager;
    this.seed = seed;
  }

  @Override
  public NDArray get(String name, Initial initial, long... shape) {
    return tensors.computeIfAbsent(name, n -> draw(n, initial, new Shape(shape)));
  }

  /// Always false: parts that a checkpoint may have or not are left out of a fresh model.
  @Override
  public boolean has(String name) {
    return false;
  }

  @Override
  public NDManager manager() {
    return manager;
  }

  /// Everything handed out, by name, in the order in which it was asked for.
  public Map<String, NDArray> tensors() {
    return Collections.unmodifiableMap(tensors);
  }

  private NDArray draw(String name, Initial initial, Shape shape) {
    SplittableRandom random = new SplittableRandom(31 * seed + name.hashCode());
    float[] values = new float[Math.toIntExact(shape.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          initial.deviation() == 0
              ? initial.mean()
              : (float) random.nextGaussian(initial.mean(), initial.deviation());
    }
    return manager.create(values, shape);
  }
}
