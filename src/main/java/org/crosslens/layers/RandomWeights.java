package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.crosslens.results.Problem;

/// An initialiser: draws every tensor that a model asks for, from a seed.
///
/// Each tensor has a random stream of its own, mixed from the seed and its name, so its values do
/// not depend on what else the model holds or in which order it asks.
public final class RandomWeights implements Weights {
  /// Bytes in all: more than any model that a desktop runs, less than would end the process.
  private static final long MOST = 8L << 30;

  private final NDManager manager;
  private final Arena arena;
  private final long seed;
  private final Map<String, NDArray> tensors = new LinkedHashMap<>();
  private long left = MOST;

  /// Draws into memory that goes when the tensors are no longer used.
  ///
  /// @param manager owns the tensors
  /// @param seed equal seeds give equal weights
  public RandomWeights(NDManager manager, long seed) {
    this(manager, Arena.ofAuto(), seed);
  }

  /// Draws into memory that goes when the arena is closed, so that a large model's is free at once.
  ///
  /// @param manager owns the tensors; close it before the arena
  public RandomWeights(NDManager manager, Arena arena, long seed) {
    this.manager = manager;
    this.arena = arena;
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
    long bytes = Math.multiplyExact(shape.size(), (long) Float.BYTES);
    left -= bytes;
    if (bytes > Integer.MAX_VALUE || left < 0) {
      throw new Problem(
          "Random weights of %s for '%s' take too much memory.".formatted(shape, name),
          "Make the sizes in config.json smaller.");
    }
    MemorySegment values = arena.allocate(bytes, 64);
    for (long i = 0; i < shape.size(); i++) {
      double value =
          initial.deviation() == 0
              ? initial.mean()
              : random.nextGaussian(initial.mean(), initial.deviation());
      values.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) value);
    }
    return manager.create(values.asByteBuffer(), shape, DataType.FLOAT32);
  }
}
