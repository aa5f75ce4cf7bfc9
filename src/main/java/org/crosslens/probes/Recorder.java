package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.crosslens.layers.Probe;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite;

/// Copies the attention patterns of one input out of a run, only at the sites that are wanted, so
/// that a large model leaves no more behind than what is looked at.
public final class Recorder implements Probe {
  private final Predicate<AttentionSite> wanted;
  private final List<AttentionMap> maps = new ArrayList<>();

  /// @param wanted which sites to copy
  public Recorder(Predicate<AttentionSite> wanted) {
    this.wanted = wanted;
  }

  @Override
  public NDArray attention(AttentionSite site, NDArray pattern) {
    if (wanted.test(site)) {
      maps.add(map(site, pattern));
    }
    return pattern;
  }

  /// What was recorded, in the order of the run.
  public List<AttentionMap> maps() {
    return List.copyOf(maps);
  }

  /// Copies values of shape (1, heads, queries, keys).
  static AttentionMap map(AttentionSite site, NDArray values) {
    Shape shape = values.getShape();
    if (shape.get(0) != 1) {
      throw new IllegalArgumentException("recorded are runs of one input, not " + shape);
    }
    return new AttentionMap(
        site, (int) shape.get(1), (int) shape.get(2), (int) shape.get(3), values.toFloatArray());
  }
}
