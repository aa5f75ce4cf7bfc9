package org.crosslens.analysis;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// BLEU-4: how many runs of one to four words a caption shares with references, and whether it is
/// long enough.
///
/// Papineni, Roukos, Ward and Zhu, "BLEU: a Method for Automatic Evaluation of Machine
/// Translation", ACL 2002.
public final class Bleu {
  private static final int LONGEST_RUN = 4;

  private Bleu() {}

  /// BLEU-4 of a whole collection, counts pooled over all captions as in the paper.
  ///
  /// @return from 0 to 1; 0 where no run of four words matches anywhere
  public static double corpus(List<Described> captions) {
    return score(captions, 0);
  }

  /// BLEU-4 of one caption, with one added to matches and totals of runs of two words and more, so
  /// that a short caption is not zero at once (Lin and Och, "ORANGE", COLING 2004).
  ///
  /// @return from 0 to 1
  public static double sentence(Described caption) {
    return score(List.of(caption), 1);
  }

  private static double score(List<Described> captions, int added) {
    double logs = 0;
    for (int n = 1; n <= LONGEST_RUN; n++) {
      int extra = n > 1 ? added : 0;
      int matches = extra;
      int total = extra;
      for (Described caption : captions) {
        matches += matches(caption, n);
        total += Math.max(0, caption.said().size() - n + 1);
      }
      if (matches == 0) {
        return 0;
      }
      logs += Math.log(matches / (double) total) / LONGEST_RUN;
    }
    return brevity(captions) * Math.exp(logs);
  }

  /// Runs of the caption that a reference holds, each counted at most as often as there.
  private static int matches(Described caption, int n) {
    Map<List<String>, Integer> most = new HashMap<>();
    for (List<String> reference : caption.references()) {
      Words.runs(reference, n).forEach((run, count) -> most.merge(run, count, Math::max));
    }
    return Words.runs(caption.said(), n).entrySet().stream()
        .mapToInt(run -> Math.min(run.getValue(), most.getOrDefault(run.getKey(), 0)))
        .sum();
  }

  private static double brevity(List<Described> captions) {
    int said = captions.stream().mapToInt(caption -> caption.said().size()).sum();
    int wanted = captions.stream().mapToInt(Bleu::nearestLength).sum();
    return said >= wanted ? 1 : Math.exp(1 - wanted / (double) said);
  }

  private static int nearestLength(Described caption) {
    int said = caption.said().size();
    return caption.references().stream()
        .map(List::size)
        .min(
            Comparator.<Integer>comparingInt(length -> Math.abs(length - said))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }
}
