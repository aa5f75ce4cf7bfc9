package org.crosslens.ui.attention;

import java.util.List;
import org.crosslens.results.AttentionMap;

/// The attention of one tower for one picture or sentence, every layer and head.
///
/// @param model the model's name
/// @param item the picture's name or the sentence
/// @param tower which tower
/// @param maps a map a layer
/// @param pieces names of the positions of a sentence; empty for a picture
record Recorded(
    String model, String item, Tower tower, List<AttentionMap> maps, List<String> pieces) {
  Recorded {
    maps = List.copyOf(maps);
    pieces = List.copyOf(pieces);
  }

  int layers() {
    return maps.size();
  }

  int heads() {
    return maps.isEmpty() ? 0 : maps.getFirst().heads();
  }

  /// The weights of one layer, (queries, keys) in row-major order.
  ///
  /// @param head a head, or -1 for their mean
  float[] pattern(int layer, int head) {
    AttentionMap map = maps.get(layer);
    if (head < 0) {
      return map.mean();
    }
    int size = map.queries() * map.keys();
    return java.util.Arrays.copyOfRange(map.values(), head * size, (head + 1) * size);
  }

  /// What one position looks at, a weight a position.
  float[] row(int layer, int head, int query) {
    int keys = maps.get(layer).keys();
    return java.util.Arrays.copyOfRange(pattern(layer, head), query * keys, (query + 1) * keys);
  }

  /// Number of positions.
  int positions() {
    return maps.isEmpty() ? 0 : maps.getFirst().keys();
  }
}
