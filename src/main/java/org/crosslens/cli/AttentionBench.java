package org.crosslens.cli;

import com.google.gson.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.crosslens.workbench.Workbench;

/// Measures the attention view at the size of BLIP base at 384 pixels: 144 heads of 577 positions.
///
/// @param workbench runs a model of that size with random weights
record AttentionBench(Workbench workbench) {
  /// The sizes of Li et al. 2022; two layers of text, which is not looked at, are enough.
  private static final String CONFIG =
      """
      {"model_type": "blip", "architectures": ["BlipForConditionalGeneration"],
       "vision_config": {"hidden_size": 768, "num_hidden_layers": 12, "num_attention_heads": 12,
         "intermediate_size": 3072, "image_size": 384, "patch_size": 16},
       "text_config": {"hidden_size": 768, "num_hidden_layers": 2, "num_attention_heads": 12,
         "vocab_size": 1000, "bos_token_id": 1, "sep_token_id": 2}}
      """;

  private static final int SIDE = 384;
  private static final int PATCHES = 24;
  private static final int ROUNDS = 5;

  JsonObject measured(Progress progress) {
    LoadedModel model = load(progress);
    long start = System.nanoTime();
    List<AttentionMap> maps = workbench.explaining().trial(model, progress);
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

  private LoadedModel load(Progress progress) {
    try {
      Path folder = Files.createTempDirectory("crosslens-bench-");
      Path config = folder.resolve("config.json");
      try {
        Files.writeString(config, CONFIG);
        return workbench.load(folder.toString(), progress);
      } finally {
        Files.deleteIfExists(config);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
