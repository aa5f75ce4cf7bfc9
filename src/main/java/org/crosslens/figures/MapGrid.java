package org.crosslens.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.results.AttentionMap;

/// Small maps of every layer and head, drawn into one pixel buffer.
///
/// @param layers rows of the grid
/// @param heads columns of the grid
/// @param queries rows of each map
/// @param keys columns of each map
/// @param maps layer by layer, each (queries, keys) in row-major order
public record MapGrid(int layers, int heads, int queries, int keys, List<float[]> maps) {
  /// Copies the list, not its arrays, and checks that the sizes agree.
  public MapGrid {
    maps = List.copyOf(maps);
    int size = queries * keys;
    if (maps.size() != layers * heads || maps.stream().anyMatch(map -> map.length != size)) {
      throw new IllegalArgumentException(
          "the maps are not %d x %d of %d x %d".formatted(layers, heads, queries, keys));
    }
  }

  /// The heads of all layers, each brought to a number of pixels straight from where its values
  /// lie: a record of a large model is not copied.
  ///
  /// @param layers all of one size
  /// @param side width and height of a map in pixels
  public static MapGrid of(List<AttentionMap> layers, int side) {
    AttentionMap first = layers.getFirst();
    List<float[]> small =
        IntStream.range(0, layers.size() * first.heads())
            .parallel()
            .mapToObj(i -> head(layers.get(i / first.heads()), i % first.heads(), side))
            .toList();
    return new MapGrid(layers.size(), first.heads(), side, side, small);
  }

  private static float[] head(AttentionMap map, int head, int side) {
    int from = head * map.queries() * map.keys();
    return pooled(map.values(), from, map.queries(), map.keys(), side);
  }

  /// The same with each map brought to a number of pixels, from where [#raster] is quick.
  ///
  /// A pixel that covers several cells shows the greatest, since attention is sparse and a mean
  /// would hide a single strong link.
  ///
  /// @param side width and height of a map in pixels
  public MapGrid pooled(int side) {
    List<float[]> pooled =
        maps.parallelStream().map(map -> pooled(map, 0, queries, keys, side)).toList();
    return new MapGrid(layers, heads, side, side, pooled);
  }

  /// All maps as one raster, a pixel a cell, with transparent gaps.
  ///
  /// @param gap pixels between maps
  public Raster raster(int gap, ColourMap map, ScaleScope scope) {
    int width = heads * (keys + gap) - gap;
    int height = layers * (queries + gap) - gap;
    int[] argb = new int[width * height];
    int sharing =
        switch (scope) {
          case MAP -> 1;
          case LAYER -> heads;
          case ALL -> maps.size();
        };
    Scale scale = new Scale(0, 1, scope.words());
    for (int i = 0; i < maps.size(); i++) {
      scale = i % sharing == 0 ? scale(i, map, scope) : scale;
      int[] small = Raster.of(maps.get(i), queries, keys, map, scale).argb();
      int at = i / heads * (queries + gap) * width + i % heads * (keys + gap);
      for (int row = 0; row < queries; row++) {
        System.arraycopy(small, row * keys, argb, at + row * width, keys);
      }
    }
    return new Raster(height, width, argb);
  }

  /// The range of colours of a map.
  ///
  /// @param index counted from 0, layer by layer
  public Scale scale(int index, ColourMap map, ScaleScope scope) {
    int layer = index / heads;
    List<float[]> over =
        switch (scope) {
          case MAP -> maps.subList(index, index + 1);
          case LAYER -> maps.subList(layer * heads, (layer + 1) * heads);
          case ALL -> maps;
        };
    Scale widest = Scale.fitting(map, over.getFirst(), scope.words());
    for (float[] values : over) {
      widest = widest.widenedBy(Scale.fitting(map, values, scope.words()));
    }
    return widest;
  }

  /// Brings one map to pixels.
  ///
  /// @param from where the map begins among the values
  private static float[] pooled(float[] values, int from, int queries, int keys, int side) {
    float[] pooled = new float[side * side];
    for (int y = 0; y < side; y++) {
      int top = y * queries / side;
      int bottom = Math.max(top + 1, (y + 1) * queries / side);
      for (int x = 0; x < side; x++) {
        int left = x * keys / side;
        int right = Math.max(left + 1, (x + 1) * keys / side);
        float greatest = Float.NEGATIVE_INFINITY;
        for (int row = from + top * keys; row < from + bottom * keys; row += keys) {
          greatest = Math.max(greatest, greatest(values, row + left, row + right));
        }
        pooled[y * side + x] = greatest;
      }
    }
    return pooled;
  }

  private static float greatest(float[] values, int from, int to) {
    float greatest = Float.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      // Not Math.max: its care for NaN and -0 costs three times as much.
      if (values[i] > greatest) {
        greatest = values[i];
      }
    }
    return greatest;
  }
}
