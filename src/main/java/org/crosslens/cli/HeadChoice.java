package org.crosslens.cli;

import java.util.Arrays;
import java.util.List;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.Problem;
import org.jspecify.annotations.Nullable;

/// Which layer and which head are looked at.
///
/// @param layer counted from 0, or null for all
/// @param head counted from 0, or `mean`, or null for all
record HeadChoice(@Nullable Integer layer, @Nullable String head) {
  /// What of a run was chosen, for numbers.
  ///
  /// @throws Problem when there is no such layer or head
  List<AttentionMap> of(List<AttentionMap> all) {
    List<AttentionMap> layers = layer == null ? all : List.of(layer(all, layer));
    return head == null ? layers : layers.stream().map(map -> head(map, head)).toList();
  }

  /// The one map to draw: the last layer and the mean of the heads where none is chosen.
  ///
  /// @throws Problem when there is no such layer or head
  AttentionMap one(List<AttentionMap> all) {
    AttentionMap chosen = layer == null ? all.getLast() : layer(all, layer);
    return head(chosen, head == null ? "mean" : head);
  }

  /// What [#one] takes, in words.
  String words(AttentionMap one) {
    boolean mean = head == null || head.equals("mean");
    return "layer " + one.site().layer() + ", " + (mean ? "mean of heads" : "head " + head);
  }

  private static AttentionMap layer(List<AttentionMap> all, int layer) {
    if (layer < 0 || layer >= all.size()) {
      throw new Problem(
          "There is no layer " + layer + ".", "Choose from 0 to " + (all.size() - 1) + ".");
    }
    return all.get(layer);
  }

  private static AttentionMap head(AttentionMap map, String word) {
    if (word.equals("mean")) {
      return single(map, map.mean());
    }
    boolean number = word.matches("\\d{1,6}");
    if (!number || Integer.parseInt(word) >= map.heads()) {
      throw new Problem(
          "There is no head '" + word + "'.",
          "Choose from 0 to " + (map.heads() - 1) + ", or mean.");
    }
    int size = map.queries() * map.keys();
    int from = Integer.parseInt(word) * size;
    return single(map, Arrays.copyOfRange(map.values(), from, from + size));
  }

  private static AttentionMap single(AttentionMap map, float[] values) {
    return new AttentionMap(map.site(), 1, map.queries(), map.keys(), values);
  }
}
