package org.crosslens.ui.attention;

import org.crosslens.analysis.AttentionStatistics;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Positions;

/// What the grid of layers and heads shows: a small map each, or a number.
enum Overview {
  /// The maps.
  MAPS("Maps", ""),
  /// How far patches look.
  DISTANCE("Mean distance", "patches"),
  /// How evenly a head looks.
  ENTROPY("Entropy", "nats"),
  /// The share of the first position.
  FIRST("Share on the first token", "of attention"),
  /// The share that crosses between pieces and patches.
  CROSS_MODAL("Cross-modal share", "of attention"),
  /// The share that stays among pieces, or among patches.
  SAME_MODAL("Same-modal share", "of attention");

  private final String words;
  private final String unit;

  Overview(String words, String unit) {
    this.words = words;
    this.unit = unit;
  }

  String words() {
    return words;
  }

  String unit() {
    return unit;
  }

  /// Whether it means something for a recording.
  boolean applies(Recorded recorded) {
    Positions keys = recorded.keys();
    boolean joint = recorded.isSelf() && keys.grid() != null && !keys.pieces().isEmpty();
    return switch (this) {
      case MAPS, ENTROPY, FIRST -> true;
      case DISTANCE -> recorded.isSelf() && keys.grid() != null && keys.pieces().isEmpty();
      case CROSS_MODAL, SAME_MODAL -> joint;
    };
  }

  /// One number a head.
  float[] of(AttentionMap map, Recorded recorded) {
    Positions keys = recorded.keys();
    PatchGrid grid = keys.grid();
    return switch (this) {
      case MAPS -> new float[map.heads()];
      case DISTANCE ->
          AttentionStatistics.meanDistance(
              map, keys.firstPatch(), grid == null ? 1 : grid.columns());
      case ENTROPY -> AttentionStatistics.entropy(map);
      case FIRST -> AttentionStatistics.shareOn(map, 0);
      case CROSS_MODAL -> AttentionStatistics.crossModalShare(map, boundary(keys));
      case SAME_MODAL -> rest(AttentionStatistics.crossModalShare(map, boundary(keys)));
    };
  }

  /// The picture begins with its own class token, behind the last piece of the text.
  private static int boundary(Positions keys) {
    return keys.firstPatch() - 1;
  }

  private static float[] rest(float[] shares) {
    float[] rest = new float[shares.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = 1 - shares[i];
    }
    return rest;
  }
}
