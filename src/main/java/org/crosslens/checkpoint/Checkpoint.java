package org.crosslens.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Weights;
import org.crosslens.results.Problem;

/// Named tensors from files, handed out strictly: the name must be there, the shape must agree, and
/// nothing may be left over.
public final class Checkpoint implements Weights {
  private final Map<String, TensorFile> places = new LinkedHashMap<>();
  private final Map<String, NDArray> handedOut = new LinkedHashMap<>();
  private final NDManager manager;

  /// Reads from files whose names do not repeat.
  ///
  /// @param files shards of one model
  /// @param manager owns the tensors
  public Checkpoint(List<? extends TensorFile> files, NDManager manager) {
    this.manager = manager;
    files.forEach(file -> file.shapes().keySet().forEach(name -> places.put(name, file)));
  }

  @Override
  public boolean has(String name) {
    return places.containsKey(name);
  }

  @Override
  public NDManager manager() {
    return manager;
  }

  @Override
  public NDArray get(String name, Initial initial, long... shape) {
    TensorFile file = places.get(name);
    if (file == null) {
      throw new Problem(
          "The weights lack '%s', wanted as %s; the nearest names there are %s."
              .formatted(name, Arrays.toString(shape), nearest(name)),
          "Check that config.json and the weights belong together.");
    }
    NDArray tensor = handedOut.computeIfAbsent(name, n -> file.read(n, manager));
    if (!tensor.getShape().equals(new Shape(shape))) {
      throw new Problem(
          "The weight '%s' has shape %s where the config wants %s."
              .formatted(name, tensor.getShape(), new Shape(shape)),
          "Check that config.json and the weights belong together.");
    }
    return tensor;
  }

  /// Checks that every tensor was asked for.
  ///
  /// @param ignored name endings that checkpoints carry without need, such as `position_ids`
  /// @throws Problem naming what is left over
  public void checkAllUsed(String... ignored) {
    Set<String> left = new TreeSet<>(places.keySet());
    left.removeAll(handedOut.keySet());
    left.removeIf(name -> Arrays.stream(ignored).anyMatch(name::endsWith));
    if (!left.isEmpty()) {
      throw new Problem(
          "The weights hold %d tensors that the model has no use for, such as %s."
              .formatted(left.size(), left.stream().limit(3).toList()),
          "Check that config.json and the weights belong together.");
    }
  }

  /// Bytes of all tensors handed out, as held in memory.
  public long bytes() {
    return handedOut.values().stream()
        .mapToLong(t -> t.getShape().size() * t.getDataType().getNumOfBytes())
        .sum();
  }

  private List<String> nearest(String name) {
    Comparator<String> byDistance = Comparator.comparingInt(other -> distance(name, other));
    return places.keySet().stream().sorted(byDistance).limit(3).toList();
  }

  /// Levenshtein's edit distance.
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
