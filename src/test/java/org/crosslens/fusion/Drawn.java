package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Weights;

/// Weights drawn so that none is 0 or 1: a forgotten bias, gain or gate shows in the result.
final class Drawn implements Weights {
  private final NDManager manager;
  private final Map<String, NDArray> tensors = new LinkedHashMap<>();

  Drawn(NDManager manager) {
    this.manager = manager;
  }

  @Override
  public NDArray get(String name, Initial initial, long... shape) {
    NDArray tensor = tensors.computeIfAbsent(name, n -> draw(n, initial, new Shape(shape)));
    if (!tensor.getShape().equals(new Shape(shape))) {
      throw new IllegalStateException(name + " was asked for in two shapes");
    }
    return tensor;
  }

  private NDArray draw(String name, Initial initial, Shape shape) {
    NDArray tensor =
        manager.create(numbers(new Random(name.hashCode()), (int) shape.size(), 0.5), shape);
    return tensor.addi(initial.mean());
  }

  static float[] numbers(Random random, int count, double deviation) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return values;
  }

  @Override
  public boolean has(String name) {
    return false;
  }

  @Override
  public NDManager manager() {
    return manager;
  }

  Map<String, NDArray> tensors() {
    return tensors;
  }
}
