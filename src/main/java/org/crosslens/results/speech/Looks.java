package org.crosslens.results.speech;

import java.util.List;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.PatchGrid;

/// Where each piece of a text looked in a picture, by layer and head.
///
/// @param grid where the patches lie in the picture
/// @param leading keys before the first patch, such as one class token
/// @param layers one map a layer, in order, (heads, pieces, leading + patches)
public record Looks(PatchGrid grid, int leading, List<AttentionMap> layers) {
  /// Stands for all layers or all heads, which are averaged.
  public static final int ALL = -1;

  /// Copies the list and checks the sizes.
  public Looks {
    layers = List.copyOf(layers);
    for (AttentionMap map : layers) {
      if (map.keys() != leading + grid.patches()) {
        throw new IllegalArgumentException(
            "%d keys for %d and %d patches".formatted(map.keys(), leading, grid.patches()));
      }
    }
  }

  /// How many pieces looked.
  public int pieces() {
    return layers.isEmpty() ? 0 : layers.getFirst().queries();
  }

  /// Heads a layer.
  public int heads() {
    return layers.isEmpty() ? 0 : layers.getFirst().heads();
  }

  /// The mean over some pieces of a text, such as a word's.
  ///
  /// @param first the first piece
  /// @param end one past the last
  /// @param layer counted from 0, or [#ALL]
  /// @param head counted from 0, or [#ALL]
  /// @return one weight a patch, (rows, columns) in row-major order; what went to leading keys is
  ///     left out, so that they sum to less than one
  public float[] patches(int first, int end, int layer, int head) {
    List<AttentionMap> maps = layer == ALL ? layers : List.of(layers.get(layer));
    int from = head == ALL ? 0 : head;
    int to = head == ALL ? heads() : head + 1;
    float[] mean = new float[grid.patches()];
    float share = 1f / (maps.size() * (to - from) * (end - first));
    for (AttentionMap map : maps) {
      for (int h = from; h < to; h++) {
        for (int piece = first; piece < end; piece++) {
          add(mean, map, (h * map.queries() + piece) * map.keys() + leading, share);
        }
      }
    }
    return mean;
  }

  private static void add(float[] sum, AttentionMap map, int at, float share) {
    for (int patch = 0; patch < sum.length; patch++) {
      sum[patch] += share * map.values()[at + patch];
    }
  }
}
