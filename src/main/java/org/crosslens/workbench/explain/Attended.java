package org.crosslens.workbench.explain;

import java.util.Arrays;
import java.util.List;
import org.crosslens.analysis.Matrix;
import org.crosslens.analysis.Rollout;
import org.crosslens.probes.Recorder;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite.Kind;
import org.crosslens.results.Problem;

/// What a part looks at, by attention alone.
///
/// @param subject what the model is shown
/// @param runner runs it
record Attended(Subject subject, Runner runner) {

  /// The patterns of a stream.
  ///
  /// @param layer counted from 0, or [Detail#LAST] for all
  List<AttentionMap> record(Stream stream, int layer) {
    Recorder recorder =
        new Recorder(site -> stream.holds(site) && (layer == Detail.LAST || site.layer() == layer));
    runner.values(subject.pass(), subject.example(), recorder);
    return recorder.maps();
  }

  /// The raw attention of one layer, (keys).
  float[] raw(Stream stream, Detail detail) {
    List<AttentionMap> maps = record(stream, detail.layer());
    if (maps.isEmpty()) {
      throw new Problem(
          "There is no layer " + detail.layer() + ".", "Layers count from 0; choose a lower one.");
    }
    return mean(fused(maps.getLast(), detail), stream.rows());
  }

  private static Matrix fused(AttentionMap map, Detail detail) {
    if (detail.head() == Detail.FUSED) {
      return detail.fusion().heads().of(map);
    }
    if (detail.head() >= map.heads()) {
      throw new Problem(
          "There is no head " + detail.head() + ".",
          "Choose from 0 to " + (map.heads() - 1) + ", mean or max.");
    }
    int size = map.queries() * map.keys();
    int from = detail.head() * size;
    return new Matrix(
        map.queries(), map.keys(), Arrays.copyOfRange(map.values(), from, from + size));
  }

  /// Attention through all layers, (keys).
  ///
  /// @throws Problem for cross-attention
  float[] rollout(Stream stream, Detail detail) {
    if (stream.kind() == Kind.CROSS) {
      throw new Problem(
          "Rollout follows a sequence that looks at itself; here one looks at another.",
          "Choose another part, raw attention or relevance.");
    }
    Rollout rollout = new Rollout(detail.fusion().heads(), detail.residualShare());
    return mean(rollout.of(record(stream, Detail.LAST)), stream.rows());
  }

  /// The mean of some rows.
  static float[] mean(Matrix map, List<Integer> rows) {
    float[] mean = new float[map.columns()];
    for (int row : rows) {
      for (int column = 0; column < mean.length; column++) {
        mean[column] += map.at(row, column) / rows.size();
      }
    }
    return mean;
  }
}
