package org.crosslens.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.Problem;
import org.crosslens.workbench.explain.Detail;
import org.crosslens.workbench.explain.Fusion;
import org.jspecify.annotations.Nullable;

/// Which layer and which head are looked at.
///
/// @param layer counted from 0, or null for all
/// @param head counted from 0, or `mean`, `max` or `min`, or null for all
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
    String which = head == null ? "mean" : head;
    return "layer "
        + one.site().layer()
        + ", "
        + (fusion() == null ? "head " : "")
        + which
        + (fusion() == null ? "" : " of heads");
  }

  /// The choice as a method takes it.
  ///
  /// @throws Problem when the layer is below 0, or the head no number and no way to fuse
  Detail detail(Detail standard) {
    if (layer != null && layer < 0) {
      throw new Problem("There is no layer " + layer + ".", "Layers count from 0.");
    }
    Detail at = layer == null ? standard : standard.atLayer(layer);
    Fusion fusion = fusion();
    return fusion == null ? at.atHead(number(String.valueOf(head))) : at.fused(fusion);
  }

  private @Nullable Fusion fusion() {
    String word = head == null ? "mean" : head.toLowerCase(Locale.ROOT);
    return Arrays.stream(Fusion.values())
        .filter(f -> f.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  private static AttentionMap layer(List<AttentionMap> all, int layer) {
    if (layer < 0 || layer >= all.size()) {
      throw new Problem(
          "There is no layer " + layer + ".", "Choose from 0 to " + (all.size() - 1) + ".");
    }
    return all.get(layer);
  }

  private static int number(String word) {
    if (!word.matches("\\d{1,6}")) {
      throw new Problem(
          "There is no head '" + word + "'.", "Give a number from 0, mean, max or min.");
    }
    return Integer.parseInt(word);
  }

  private AttentionMap head(AttentionMap map, String word) {
    Fusion fusion = fusion();
    if (fusion != null) {
      return fusion.of(map);
    }
    if (!word.matches("\\d{1,6}") || Integer.parseInt(word) >= map.heads()) {
      throw new Problem(
          "There is no head '" + word + "'.",
          "Choose from 0 to " + (map.heads() - 1) + ", mean, max or min.");
    }
    int size = map.queries() * map.keys();
    int from = Integer.parseInt(word) * size;
    float[] values = Arrays.copyOfRange(map.values(), from, from + size);
    return new AttentionMap(map.site(), 1, map.queries(), map.keys(), values);
  }
}
