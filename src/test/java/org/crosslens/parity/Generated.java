package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosslens.generation.BeamSearch;
import org.crosslens.generation.BeamStep;
import org.crosslens.generation.Beams;
import org.crosslens.generation.Choice;
import org.crosslens.generation.Decoding;
import org.crosslens.generation.Hypothesis;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Start;
import org.crosslens.generation.Step;
import org.crosslens.layers.Trace;
import org.crosslens.results.AttentionSite.Kind;
import org.crosslens.results.Progress;

/// What generation gives from one start, under the names and in the shapes of the reference.
///
/// @param manager owns the results; the runs stay open until it closes, since their attention does
record Generated(Start start, Rules rules, NDManager manager) {
  /// The fixtures' number of beams.
  private static final int BEAMS = 3;

  /// Both greedy and with beams, each name behind a prefix.
  Map<String, NDArray> named(String prefix) {
    Map<String, NDArray> named = new LinkedHashMap<>();
    greedy(prefix + "greedy.", named);
    beams(prefix + "beam", named);
    return named;
  }

  private void greedy(String prefix, Map<String, NDArray> into) {
    List<Trace> traces = traces();
    Decoding decoding = new Decoding(start, rules, Choice.GREEDY, traces::get, manager);
    decoding.finish(Progress.NONE);
    int rows = start.ids().length;
    long[][] sequences = IntStream.range(0, rows).mapToObj(decoding::ids).toArray(long[][]::new);
    into.put(prefix + "sequences", manager.create(sequences));
    into.put(prefix + "scores", stacked(decoding.steps().stream().map(Step::scores).toList()));
    attentions(prefix, traces, into);
  }

  private void beams(String prefix, Map<String, NDArray> into) {
    List<Trace> traces = traces();
    BeamSearch search = new BeamSearch(start, rules, Beams.of(BEAMS), traces::get, manager);
    search.finish(Progress.NONE);
    List<Hypothesis> best = new ArrayList<>();
    List<Hypothesis> all = new ArrayList<>();
    for (int row = 0; row < start.ids().length; row++) {
      best.add(search.found(row).getFirst());
      all.addAll(search.found(row));
    }
    hypotheses(prefix + ".", best, into);
    hypotheses(prefix + "_all.", all, into);
    into.put(prefix + ".scores", stacked(search.steps().stream().map(BeamStep::scores).toList()));
    attentions(prefix + ".", traces, into);
  }

  /// As the reference ends: as wide as the longest and its stop, the stop put back, the rest
  /// filled.
  private void hypotheses(String prefix, List<Hypothesis> found, Map<String, NDArray> into) {
    int longest = found.stream().mapToInt(h -> h.ids().length).max().orElseThrow();
    int width = Math.min(longest + 1, rules.maxLength());
    long[][] sequences = new long[found.size()][width];
    long[][] origins = new long[found.size()][width];
    float[] scores = new float[found.size()];
    for (int i = 0; i < found.size(); i++) {
      Hypothesis h = found.get(i);
      Arrays.fill(sequences[i], rules.padId());
      System.arraycopy(h.ids(), 0, sequences[i], 0, h.ids().length);
      if (h.ids().length < width) {
        sequences[i][h.ids().length] = rules.stopIds().iterator().next();
      }
      Arrays.fill(origins[i], -1);
      Arrays.setAll(origins[i], at -> at < h.origins().length ? (long) h.origins()[at] : -1L);
      scores[i] = (float) h.score();
    }
    into.put(prefix + "sequences", manager.create(sequences));
    into.put(prefix + "beam_indices", manager.create(origins));
    into.put(prefix + "sequences_scores", manager.create(scores));
  }

  private List<Trace> traces() {
    return IntStream.range(0, rules.maxLength()).mapToObj(i -> new Trace()).toList();
  }

  /// (rows, steps, vocabulary)
  private NDArray stacked(List<float[][]> scores) {
    NDList steps = new NDList();
    scores.forEach(
        rows ->
            steps.add(
                NDArrays.stack(new NDList(Arrays.stream(rows).map(manager::create).toList()))));
    return NDArrays.stack(steps, 1);
  }

  private static void attentions(String prefix, List<Trace> traces, Map<String, NDArray> into) {
    for (int step = 0; step < traces.size(); step++) {
      int at = step;
      traces
          .get(step)
          .patterns()
          .forEach(
              (site, pattern) ->
                  into.put(prefix + word(site.kind()) + at + "." + site.layer(), pattern));
    }
  }

  private static String word(Kind kind) {
    return kind == Kind.SELF ? "self_attentions." : "cross_attentions.";
  }
}
