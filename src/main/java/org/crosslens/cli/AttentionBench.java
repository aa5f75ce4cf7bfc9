package org.crosslens.cli;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.figures.ColourMap;
import org.crosslens.figures.GridFigure;
import org.crosslens.figures.MapGrid;
import org.crosslens.figures.PatchMap;
import org.crosslens.figures.Scale;
import org.crosslens.figures.ScaleScope;
import org.crosslens.figures.Tint;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.Progress;
import org.crosslens.workbench.LoadedModel;
import org.crosslens.workbench.Measuring;
import org.crosslens.workbench.Workbench;

/// Measures the attention view at the size of BLIP base at 384 pixels: 144 heads of 577 positions.
///
/// @param workbench runs a model of that size with random weights
record AttentionBench(Workbench workbench) {
  private static final int SIDE = 384;
  private static final int PATCHES = 24;
  private static final int ROUNDS = 5;

  JsonObject measured(Progress progress) {
    Measuring measuring = workbench.measuring();
    LoadedModel model = workbench.load(measuring.large().toString(), progress);
    long start = System.nanoTime();
    List<AttentionMap> maps = measuring.attention(model);
    JsonObject measured = new JsonObject();
    measured.addProperty("heads", maps.stream().mapToInt(AttentionMap::heads).sum());
    measured.addProperty("positions", maps.getFirst().keys());
    measured.addProperty("record_ms", milliseconds(start));
    measured.addProperty(
        "record_bytes", maps.stream().mapToLong(m -> (long) m.values().length * 4).sum());
    measured.addProperty("grid_ms", best(() -> grid(maps)));
    measured.addProperty("head_switch_ms", headSwitch(maps));
    workbench.unload(model);
    return measured;
  }

  /// Every head's whole pattern, brought to its place in the grid.
  private static void grid(List<AttentionMap> maps) {
    MapGrid.of(maps, GridFigure.SIDE).raster(4, ColourMap.VIRIDIS, ScaleScope.MAP).image(1, 1);
  }

  /// The median over all heads, from the record to the picture with the map over it.
  private static double headSwitch(List<AttentionMap> maps) {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    double[] times =
        maps.stream()
            .flatMap(map -> IntStream.range(0, map.heads()).mapToObj(head -> row(map, head)))
            .mapToDouble(row -> once(() -> over(picture, row)))
            .sorted()
            .toArray();
    return times[times.length / 2];
  }

  /// Where the class token looks.
  private static float[] row(AttentionMap map, int head) {
    int from = head * map.queries() * map.keys();
    return Arrays.copyOfRange(map.values(), from + 1, from + map.keys());
  }

  private static void over(BufferedImage picture, float[] row) {
    Tint tint = new Tint(ColourMap.VIRIDIS, Scale.of(row, "this map"), 0.55, true);
    tint.over(picture, PatchMap.covering(picture, PATCHES, PATCHES, row));
  }

  private static double best(Runnable work) {
    return IntStream.range(0, ROUNDS).mapToDouble(i -> once(work)).min().orElseThrow();
  }

  private static double once(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return milliseconds(start);
  }

  private static double milliseconds(long since) {
    return Math.round((System.nanoTime() - since) / 1e4) / 100.0;
  }
}
