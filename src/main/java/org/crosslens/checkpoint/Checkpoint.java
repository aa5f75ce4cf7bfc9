package org.crosslens.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
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
import org.crosslens.results.Progress;

/// Named tensors from files, handed out strictly: the name must be there, the shape must agree, and
/// nothing may be left over.
public final class Checkpoint implements Weights {
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, NDArray> handedOut = new LinkedHashMap<>();
  private final Names names;
  private final NDManager manager;
  private final Progress progress;
  private long bytes;

  /// Where a tensor lies, its name there and the shape that the file gives it.
  private record Place(TensorFile file, String name, Shape shape) {}

  /// Reads from files whose names do not repeat.
  ///
  /// @param files shards of one model
  /// @param names how their names become those that layers ask for
  /// @param manager owns the tensors
  /// @param progress hears how many tensors are loaded, and may cancel between two
  /// @throws Problem when two tensors have one name
  public Checkpoint(
      List<? extends TensorFile> files, Names names, NDManager manager, Progress progress) {
    this.names = names;
    this.manager = manager;
    this.progress = progress;
    files.forEach(
        file -> file.shapes().forEach((name, shape) -> place(new Place(file, name, shape))));
  }

  private void place(Place place) {
    Place before = places.put(names.asked(place.name), place);
    if (before != null) {
      throw new Problem(
          "The weights hold one tensor twice, as '%s' and '%s'.".formatted(before.name, place.name),
          "Keep one of the files that hold it.");
    }
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
    Place place = places.get(name);
    if (place == null) {
      throw new Problem(
          "The weights lack '%s', wanted as %s; the nearest names there are %s."
              .formatted(name, Arrays.toString(shape), nearest(name)),
          "Check that config.json and the weights belong together.");
    }
    // Before the file is read: a forged shape must not reach libtorch.
    if (!place.shape.equals(new Shape(shape))) {
      throw new Problem(
          "The weight '%s' has shape %s where the config wants %s."
              .formatted(name, place.shape, new Shape(shape)),
          "Check that config.json and the weights belong together.");
    }
    return handedOut.computeIfAbsent(name, n -> loaded(place));
  }

  private NDArray loaded(Place place) {
    progress.check();
    NDArray tensor = float32(place);
    bytes += tensor.getShape().size() * tensor.getDataType().getNumOfBytes();
    progress.step(handedOut.size() + 1L, places.size(), "tensors loaded");
    return tensor;
  }

  private NDArray float32(Place place) {
    NDArray stored = place.file.read(place.name, manager);
    if (stored.getDataType() == DataType.FLOAT32) {
      return stored;
    }
    try (stored) {
      return stored.toType(DataType.FLOAT32, true);
    }
  }

  /// Checks that every tensor was asked for, but those that the family's names allow to ignore.
  ///
  /// @throws Problem naming what is left over
  public void checkAllUsed() {
    Set<String> left = new TreeSet<>(places.keySet());
    left.removeAll(handedOut.keySet());
    left.removeIf(names::needless);
    if (!left.isEmpty()) {
      throw new Problem(
          "The weights hold %d tensors that the model has no use for, such as %s."
              .formatted(left.size(), left.stream().limit(3).toList()),
          "Check that config.json and the weights belong together.");
    }
  }

  /// Bytes of all tensors handed out, as held in memory.
  public long bytes() {
    return bytes;
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
