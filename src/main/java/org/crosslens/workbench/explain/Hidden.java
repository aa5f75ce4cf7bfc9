package org.crosslens.workbench.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crosslens.layers.Probe;
import org.crosslens.probes.Example;
import org.crosslens.probes.Objective;
import org.crosslens.probes.Pixels;
import org.crosslens.probes.Words;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Progress;

/// By how much an output falls when one patch or piece after the other is hidden.
///
/// @param example what the model is shown
/// @param objective the output
/// @param runner runs the model on several variants at a time
record Hidden(Example example, Objective objective, Runner runner) {
  /// Variants at a time: a cancel or a click is answered between two batches.
  private static final int BATCH = 16;

  /// The output with everything in sight.
  float whole() {
    return runner.values(objective, example, Probe.NONE)[0];
  }

  /// Hides one patch after the other.
  ///
  /// @return one number a patch, row by row
  float[] patches(PatchGrid grid, float whole) {
    Pixels picture = example.seen();
    float[] falls = new float[grid.patches()];
    for (int from = 0; from < falls.length; from += BATCH) {
      int to = Math.min(falls.length, from + BATCH);
      float[] values = new float[(to - from) * picture.values().length];
      for (int patch = from; patch < to; patch++) {
        float[] variant = without(picture, grid, patch);
        System.arraycopy(variant, 0, values, (patch - from) * variant.length, variant.length);
      }
      Pixels batch = new Pixels(to - from, picture.height(), picture.width(), values);
      fall(example.with(batch), whole, falls, from);
      step(to, falls.length, "patches hidden");
    }
    return falls;
  }

  /// A patch becomes the picture's mean colour.
  private static float[] without(Pixels picture, PatchGrid grid, int patch) {
    float[] values = picture.values().clone();
    int across = picture.width() / grid.columns();
    int down = picture.height() / grid.rows();
    int left = patch % grid.columns() * across;
    int top = patch / grid.columns() * down;
    int plane = picture.height() * picture.width();
    for (int colour = 0; colour < 3; colour++) {
      float mean = mean(values, colour * plane, plane);
      for (int y = top; y < top + down; y++) {
        int row = colour * plane + y * picture.width();
        Arrays.fill(values, row + left, row + left + across, mean);
      }
    }
    return values;
  }

  private static float mean(float[] values, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += values[i];
    }
    return (float) (sum / count);
  }

  /// Hides one piece after the other.
  ///
  /// @param places the pieces that are hidden one after the other
  /// @return one number a position, 0 where nothing was hidden
  float[] pieces(List<Integer> places, float whole) {
    long[] ids = example.read().ids()[0];
    float[] falls = new float[ids.length];
    float[] each = new float[places.size()];
    for (int from = 0; from < each.length; from += BATCH) {
      int to = Math.min(each.length, from + BATCH);
      List<long[]> attended = new ArrayList<>();
      for (int place : places.subList(from, to)) {
        long[] row = example.read().attended()[0].clone();
        row[place] = 0;
        attended.add(row);
      }
      long[][] same = new long[to - from][];
      Arrays.fill(same, ids);
      Words variants = new Words(same, attended.toArray(long[][]::new));
      fall(example.with(variants), whole, each, from);
      step(to, each.length, "pieces hidden");
    }
    for (int i = 0; i < each.length; i++) {
      falls[places.get(i)] = each[i];
    }
    return falls;
  }

  private void fall(Example variants, float whole, float[] falls, int from) {
    float[] scores = runner.values(objective, variants, Probe.NONE);
    for (int i = 0; i < scores.length; i++) {
      falls[from + i] = whole - scores[i];
    }
  }

  private void step(int done, int of, String what) {
    Progress progress = runner.progress();
    progress.check();
    progress.step(done, of, what);
  }
}
