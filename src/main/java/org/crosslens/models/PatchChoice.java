package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.results.Problem;

/// Which patches of a picture in a padded batch are read.
///
/// @param rows of patches that show the picture
/// @param columns of patches that show the picture
/// @param patches numbered row by row over the padded grid: those that show the picture, then
///     padding so that all pictures of a batch have equally many
/// @param shown how many of them show the picture
record PatchChoice(int rows, int columns, int[] patches, int shown) {

  /// Chooses for each picture of a batch. The released code draws the order by chance, which
  /// changes no answer; here it is row by row.
  ///
  /// @param mask (batch, height, width), 1 for the picture and 0 for padding
  /// @param down rows of the padded grid
  /// @param across columns of the padded grid
  /// @param longest most patches that are read, or below 0 for all
  static List<PatchChoice> each(NDArray mask, int down, int across, int longest) {
    int height = (int) mask.getShape().get(1);
    int width = (int) mask.getShape().get(2);
    float[] pixels = mask.toType(DataType.FLOAT32, true).toFloatArray();
    List<boolean[]> grids = new ArrayList<>();
    for (int at = 0; at < pixels.length; at += height * width) {
      boolean[] grid = new boolean[down * across];
      for (int i = 0; i < grid.length; i++) {
        int y = i / across * height / down; // the nearest pixel, as the reference picks it
        int x = i % across * width / across;
        grid[i] = pixels[at + y * width + x] > 0;
      }
      grids.add(grid);
    }
    int most = grids.stream().mapToInt(g -> rows(g, across) * columns(g, across)).max().orElse(0);
    int count = longest < 0 ? most : Math.min(most, longest);
    return grids.stream().map(grid -> of(grid, across, count)).toList();
  }

  private static PatchChoice of(boolean[] grid, int across, int count) {
    int[] seen = IntStream.range(0, grid.length).filter(i -> grid[i]).toArray();
    int[] hidden = IntStream.range(0, grid.length).filter(i -> !grid[i]).toArray();
    if (seen.length == 0) {
      throw new Problem("A picture of the batch is all padding.", "Check its pixel_mask.");
    }
    int[] patches = Arrays.copyOf(seen, count);
    for (int i = seen.length; i < count; i++) {
      patches[i] = hidden[(i - seen.length) % hidden.length];
    }
    return new PatchChoice(
        rows(grid, across), columns(grid, across), patches, Math.min(seen.length, count));
  }

  private static int rows(boolean[] grid, int across) {
    return (int) IntStream.range(0, grid.length / across).filter(r -> grid[r * across]).count();
  }

  private static int columns(boolean[] grid, int across) {
    return (int) IntStream.range(0, across).filter(c -> grid[c]).count();
  }

  /// For each patch, its place in a grid of the shown patches alone, or the place behind the last
  /// for one outside.
  long[] places(int across) {
    return Arrays.stream(patches)
        .map(
            p ->
                p / across < rows && p % across < columns
                    ? p / across * columns + p % across
                    : rows * columns)
        .asLongStream()
        .toArray();
  }
}
