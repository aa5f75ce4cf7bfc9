package org.crosslens.workbench.lab;

import java.util.Arrays;
import java.util.List;
import org.crosslens.analysis.Bootstrap;
import org.crosslens.analysis.Retrievals;
import org.crosslens.results.Recall;
import org.jspecify.annotations.Nullable;

/// Puts what was measured into the columns of the seed's table (002, 10.4.4.2).
final class Rows {
  private Rows() {}

  /// @param captions of the held-out picture
  /// @param logits one a caption
  static Row matched(Task.Result result, Verdict verdict, List<String> captions, double[] logits) {
    int best = best(logits);
    double[] sorted = Arrays.stream(logits).sorted().toArray();
    double first = sorted[sorted.length - 1];
    double second = sorted[sorted.length - 2];
    double[] interval = Bootstrap.interval(Retrievals.firsts(verdict.pairs()));
    Recall found = Retrievals.of(verdict.pairs()).imageToText();
    Double batchR1 = verdict.batchR1();
    Diagnosis diagnosis = diagnosis(result, verdict);
    return new Row(
        result.name(),
        captions.get(best),
        Arrays.stream(logits).boxed().toList(),
        second > 0 ? first / second : null,
        first - second,
        best == Lessons.RIGHT && first > second,
        null,
        found.r1(),
        interval[0],
        interval[1],
        found.meanRank(),
        batchR1,
        result.encoders(),
        result.parameters(),
        result.secondsAnEpoch(),
        diagnosis,
        diagnosis.sentences(found.r1(), batchR1),
        null,
        null);
  }

  private static Diagnosis diagnosis(Task.Result result, Verdict verdict) {
    @Nullable Double before = result.before().get("entropy");
    return new Diagnosis(
        verdict.spread(),
        verdict.kept(),
        verdict.sameSides(),
        verdict.neighbours(),
        verdict.entropy(),
        before,
        verdict.keys(),
        1.0 / verdict.pairs().columns().size());
  }

  private static int best(double[] logits) {
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      best = logits[i] > logits[best] ? i : best;
    }
    return best;
  }
}
