package org.crosslens.ui.attention;

import java.util.Collection;
import java.util.List;
import org.crosslens.analysis.Matrix;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite.Kind;
import org.crosslens.results.Positions;
import org.crosslens.results.Recording;
import org.crosslens.ui.desk.Seen;
import org.jspecify.annotations.Nullable;

/// The patterns of one part for one input, every layer and head, with what they were asked for.
///
/// @param request what was asked
/// @param recording the patterns; after rollout, one head a layer: all layers up to it together
/// @param seen the picture, or null where the part sees none
/// @param cut where the text was cut, in words; empty where it is whole
record Recorded(RecordingRequest request, Recording recording, @Nullable Seen seen, String cut) {
  List<AttentionMap> maps() {
    return recording.layers();
  }

  int layers() {
    return maps().size();
  }

  int heads() {
    return maps().isEmpty() ? 0 : maps().getFirst().heads();
  }

  /// Heads that the grid shows: the mean too, where there are several.
  int firstHead() {
    return heads() > 1 ? Cell.MEAN : 0;
  }

  Positions queries() {
    return recording.queries();
  }

  Positions keys() {
    return recording.keys();
  }

  /// Whether queries and keys are one sequence.
  boolean isSelf() {
    return maps().isEmpty() || maps().getFirst().site().kind() == Kind.SELF;
  }

  boolean has(Cell cell) {
    return cell.layer() >= 0
        && cell.layer() < layers()
        && cell.head() >= firstHead()
        && cell.head() < heads();
  }

  /// The mean of some heads, (queries, keys).
  Matrix pattern(Collection<Cell> cells) {
    float[] sum = new float[queries().count() * keys().count()];
    for (Cell cell : cells) {
      AttentionMap map = maps().get(cell.layer());
      int first = Math.max(0, cell.head());
      int last = cell.head() < 0 ? map.heads() - 1 : cell.head();
      float share = 1f / ((last - first + 1) * cells.size());
      for (int head = first; head <= last; head++) {
        add(sum, map.values(), head * sum.length, share);
      }
    }
    return new Matrix(queries().count(), keys().count(), sum);
  }

  private static void add(float[] sum, float[] values, int from, float share) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += share * values[from + i];
    }
  }
}
