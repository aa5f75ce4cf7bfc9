package org.crosslens.generation;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.crosslens.layers.Probe;
import org.crosslens.results.Progress;

/// Keeps the most probable beginnings of each sentence instead of one, as Hugging Face transformers
/// 4.38 does; that version's rules decide ties between ending and going on.
public final class BeamSearch implements AutoCloseable {
  private final Rules rules;
  private final Beams beams;
  private final IntFunction<Probe> probes;
  private final Rows rows;
  private final int prompt;
  private final List<Hypotheses> found;
  private final double[] sums; // one a row
  private int[][] origins; // one a row, growing
  private final List<BeamStep> steps = new ArrayList<>();

  /// @param start where to begin
  /// @param rules when to end
  /// @param beams how wide
  /// @param probes for each step counted from 0, what sees its attention
  /// @param manager parent of what this keeps until it is closed
  public BeamSearch(
      Start start, Rules rules, Beams beams, IntFunction<Probe> probes, NDManager manager) {
    this.beams = beams;
    this.probes = probes;
    this.rows = new Rows(start, beams.count(), manager);
    this.prompt = rows.length();
    this.rules = rules.within(prompt, start.decoder().longest());
    this.found =
        IntStream.range(0, start.ids().length).mapToObj(i -> new Hypotheses(beams)).toList();
    this.origins = new int[rows.count()][0];
    // Beams begin alike, so that only the first of a sentence may count at first.
    this.sums = IntStream.range(0, rows.count()).mapToDouble(r -> isFirst(r) ? 0 : -1e9).toArray();
  }

  private boolean isFirst(int row) {
    return row % beams.count() == 0;
  }

  /// Whether any beam can still become better.
  public boolean hasNext() {
    return rows.length() < rules.maxLength() && found.stream().anyMatch(h -> !h.done());
  }

  /// Reads each row's newest piece and keeps the best ways to go on.
  public BeamStep next() {
    float[][] scores = rows.read(probes.apply(steps.size()));
    for (int row = 0; row < scores.length; row++) {
      scores[row] = Scores.logSoftmax(scores[row]);
      rules.bend(scores[row], rows.ids(row));
    }
    int[] from = new int[rows.count()];
    long[] ids = new long[rows.count()];
    double[] next = new double[rows.count()];
    for (int sentence = 0; sentence < found.size(); sentence++) {
      int first = sentence * beams.count();
      if (found.get(sentence).done()) {
        Arrays.fill(ids, first, first + beams.count(), rules.padId()); // from row 0, worth 0
      } else {
        goOn(sentence, scores, from, ids, next);
      }
    }
    BeamStep step = new BeamStep(steps.size(), from, ids, next, scores);
    take(step);
    return step;
  }

  /// Walks a sentence's candidates, best first: those that stop become hypotheses, the others fill
  /// the beams.
  private void goOn(int sentence, float[][] scores, int[] from, long[] ids, double[] next) {
    int first = sentence * beams.count();
    int count = Math.max(2, 1 + rules.stopIds().size()) * beams.count();
    Candidates candidates = Candidates.of(first, scores, sums, beams.count(), count);
    int row = first;
    for (int rank = 0; row < first + beams.count(); rank++) {
      int origin = candidates.row(rank);
      if (!rules.stops(candidates.id(rank))) {
        from[row] = origin;
        ids[row] = candidates.id(rank);
        next[row++] = candidates.sum(rank);
      } else if (rank < beams.count()) {
        int[] path = with(origins[origin], origin);
        found.get(sentence).add(hypothesis(origin, path, candidates.sum(rank), true));
      }
    }
    found.get(sentence).close(candidates.sum(0), rows.length() + 1 - prompt);
  }

  private Hypothesis hypothesis(int row, int[] path, double sum, boolean stopped) {
    return new Hypothesis(rows.ids(row).clone(), path, beams.score(sum, path.length), stopped);
  }

  private void take(BeamStep step) {
    int[][] before = origins;
    origins = Arrays.stream(step.origins()).mapToObj(r -> with(before[r], r)).toArray(int[][]::new);
    System.arraycopy(step.sums(), 0, sums, 0, sums.length);
    rows.select(Arrays.stream(step.origins()).asLongStream().toArray());
    rows.append(step.ids());
    steps.add(step);
    if (!hasNext()) {
      endUnfinished();
    }
  }

  private void endUnfinished() {
    for (int row = 0; row < rows.count(); row++) {
      Hypotheses sentence = found.get(row / beams.count());
      if (!sentence.done()) {
        sentence.add(hypothesis(row, origins[row], sums[row], false));
      }
    }
  }

  /// Goes on to the end.
  ///
  /// @param progress hears each step and can end it between two
  public void finish(Progress progress) {
    while (hasNext()) {
      progress.check();
      next();
      progress.step(steps.size(), rules.maxLength() - prompt, "steps searched");
    }
  }

  /// The steps made so far.
  public List<BeamStep> steps() {
    return List.copyOf(steps);
  }

  /// A row's pieces so far, the prompt first.
  public long[] ids(int row) {
    return rows.ids(row).clone();
  }

  /// What was found for a sentence, best first; complete when the search has ended.
  public List<Hypothesis> found(int sentence) {
    return found.get(sentence).best();
  }

  private static int[] with(int[] path, int row) {
    int[] longer = Arrays.copyOf(path, path.length + 1);
    longer[path.length] = row;
    return longer;
  }

  @Override
  public void close() {
    rows.close();
  }
}
