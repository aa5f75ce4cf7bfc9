package org.crosslens.analysis;

import java.util.List;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.PatchGrid.Box;

/// Judges whether a map points at the object that it should.
///
/// Boxes and the grid are in pixels of the same picture.
public final class Localisation {
  /// Points sampled along each side of a patch to see how much of it boxes cover.
  private static final int SAMPLES = 8;

  private Localisation() {}

  /// The pointing game of Zhang et al., "Top-down Neural Attention by Excitation Backprop", ECCV
  /// 2016: whether the middle of the patch with the greatest value lies in a box.
  ///
  /// Several patches of the greatest value share the point, so that a flat map scores the boxes'
  /// area and not what its first patch happens to hold.
  ///
  /// @param values one a patch, row by row
  /// @return 1 for a hit, 0 for a miss, between with ties
  public static double pointing(float[] values, PatchGrid grid, List<Box> boxes) {
    requireFit(values, grid);
    float greatest = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      greatest = Math.max(greatest, value);
    }
    int peaks = 0;
    int hits = 0;
    for (int patch = 0; patch < values.length; patch++) {
      if (values[patch] == greatest) {
        Box box = grid.box(patch);
        peaks++;
        hits += inside(box.left() + box.width() / 2, box.top() + box.height() / 2, boxes) ? 1 : 0;
      }
    }
    return peaks == 0 ? 0 : hits / (double) peaks;
  }

  /// Which share of the map's weight lies in boxes; a patch that a box covers half counts half.
  ///
  /// @param values one a patch, row by row; negative ones count as zero
  /// @return from 0 to 1, and 0 for a map without weight
  public static double weightInside(float[] values, PatchGrid grid, List<Box> boxes) {
    requireFit(values, grid);
    double inside = 0;
    double sum = 0;
    for (int patch = 0; patch < values.length; patch++) {
      float value = Math.max(0, values[patch]);
      inside += value > 0 ? value * covered(grid.box(patch), boxes) : 0;
      sum += value;
    }
    return sum > 0 ? inside / sum : 0;
  }

  private static double covered(Box patch, List<Box> boxes) {
    int hits = 0;
    for (int i = 0; i < SAMPLES * SAMPLES; i++) {
      int row = i / SAMPLES;
      int column = i % SAMPLES;
      double x = patch.left() + (column + 0.5) / SAMPLES * patch.width();
      double y = patch.top() + (row + 0.5) / SAMPLES * patch.height();
      hits += inside(x, y, boxes) ? 1 : 0;
    }
    return hits / (double) (SAMPLES * SAMPLES);
  }

  private static boolean inside(double x, double y, List<Box> boxes) {
    return boxes.stream()
        .anyMatch(
            box ->
                x >= box.left()
                    && x < box.left() + box.width()
                    && y >= box.top()
                    && y < box.top() + box.height());
  }

  private static void requireFit(float[] values, PatchGrid grid) {
    if (values.length != grid.patches()) {
      throw new IllegalArgumentException(
          "%d values for %d patches".formatted(values.length, grid.patches()));
    }
  }
}
