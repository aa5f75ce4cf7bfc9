package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crosslens.layers.Probe;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite;
import org.crosslens.results.AttentionSite.Kind;

/// Copies where the newest position of each row looked in the other sequence, out of one step of a
/// decoder; what the positions before it saw was copied at their own steps.
final class NewestLooks implements Probe {
  private final List<Layer> layers = new ArrayList<>();

  /// @param values (rows, heads, keys)
  private record Layer(AttentionSite site, int heads, int keys, float[] values) {
    AttentionMap row(int row) {
      int each = heads * keys;
      return new AttentionMap(
          site, heads, 1, keys, Arrays.copyOfRange(values, row * each, (row + 1) * each));
    }
  }

  @Override
  public NDArray attention(AttentionSite site, NDArray pattern) {
    if (site.kind() == Kind.CROSS) {
      Shape shape = pattern.getShape(); // (rows, heads, queries, keys)
      float[] newest = pattern.get(new NDIndex(":, :, -1")).toFloatArray();
      layers.add(new Layer(site, (int) shape.get(1), (int) shape.get(3), newest));
    }
    return pattern;
  }

  /// What one row looked at, one map a layer, (heads, 1, keys).
  List<AttentionMap> row(int row) {
    return layers.stream().map(layer -> layer.row(row)).toList();
  }
}
