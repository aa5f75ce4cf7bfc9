package org.crosslens.ui.attention;

import java.util.ArrayList;
import java.util.List;
import org.crosslens.analysis.Matrix;
import org.crosslens.analysis.Smoothing;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.MapGrid;
import org.crosslens.figures.Raster;
import org.crosslens.figures.Scale;
import org.crosslens.figures.ScaleScope;
import org.crosslens.results.PatchGrid;
import org.jspecify.annotations.Nullable;

/// What a grid of layers and heads shows, in numbers: maps of patches for what is looked at, whole
/// patterns where no picture is seen, or one number a head.
///
/// @param maps of all layers and heads
/// @param overview what they show
/// @param scope over which of them colours are scaled
record GridPicture(MapGrid maps, Overview overview, ScaleScope scope) {
  private static final ScaleScope ALL = ScaleScope.ALL;

  static GridPicture of(Sight sight) {
    return sight.overview() == Overview.MAPS
        ? new GridPicture(maps(sight), Overview.MAPS, sight.scope())
        : new GridPicture(numbers(sight.recorded(), sight.overview()), sight.overview(), ALL);
  }

  private static MapGrid maps(Sight sight) {
    Recorded recorded = sight.recorded();
    PatchGrid grid = grid(recorded);
    int rows = grid == null ? recorded.queries().count() : grid.rows();
    int columns = grid == null ? recorded.keys().count() : grid.columns();
    List<float[]> maps =
        cells(recorded).parallelStream()
            .map(cell -> recorded.pattern(List.of(cell)))
            .map(pattern -> grid == null ? pattern.values() : patches(sight, pattern))
            .toList();
    int across = recorded.heads() - recorded.firstHead();
    return new MapGrid(recorded.layers(), across, rows, columns, maps);
  }

  private static float[] patches(Sight sight, Matrix pattern) {
    return heaviest(sight.focus().of(pattern).patches(), sight.mass());
  }

  /// The patches that together hold a share of a map.
  static float[] heaviest(float[] patches, double mass) {
    return mass >= 1
        ? patches
        : Smoothing.heaviest(new Matrix(1, patches.length, patches), mass).values();
  }

  static @Nullable PatchGrid grid(Recorded recorded) {
    PatchGrid keys = recorded.keys().grid();
    return keys == null ? recorded.queries().grid() : keys;
  }

  private static List<Cell> cells(Recorded recorded) {
    List<Cell> cells = new ArrayList<>();
    for (int layer = 0; layer < recorded.layers(); layer++) {
      for (int head = recorded.firstHead(); head < recorded.heads(); head++) {
        cells.add(new Cell(layer, head));
      }
    }
    return cells;
  }

  private static MapGrid numbers(Recorded recorded, Overview overview) {
    List<float[]> numbers = new ArrayList<>();
    for (int layer = 0; layer < recorded.layers(); layer++) {
      float[] heads = overview.of(recorded.maps().get(layer), recorded);
      for (int head = recorded.firstHead(); head < heads.length; head++) {
        numbers.add(new float[] {head < 0 ? mean(heads) : heads[head]});
      }
    }
    int across = recorded.heads() - recorded.firstHead();
    return new MapGrid(recorded.layers(), across, 1, 1, numbers);
  }

  private static float mean(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value / values.length;
    }
    return sum;
  }

  /// The values of one map, or its one number.
  float[] values(Cell cell) {
    return maps.maps().get(index(cell));
  }

  /// The range of colours of one map.
  Scale scale(Cell cell, ColourMap map) {
    return maps.scale(index(cell), map, scope);
  }

  private int index(Cell cell) {
    boolean mean = maps.heads() > 1;
    return cell.layer() * maps.heads() + cell.head() + (mean ? 1 : 0);
  }

  /// All maps as pixels.
  Raster raster(GridPlan plan, ColourMap map) {
    return maps.pooled(plan.side()).raster(GridPlan.GAP, map, scope);
  }
}
