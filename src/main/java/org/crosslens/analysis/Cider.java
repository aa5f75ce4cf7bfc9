package org.crosslens.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// CIDEr-D: how well a caption agrees with references, where words that few pictures need weigh
/// more.
///
/// Vedantam, Zitnick and Parikh, "CIDEr: Consensus-based Image Description Evaluation", CVPR 2015,
/// sections 3 and 6. How rare a run of words is comes from the references of all pictures judged,
/// so scores of different collections do not compare.
public final class Cider {
  private static final int LONGEST_RUN = 4;

  /// Standard deviation of the penalty on different lengths, in words (section 6).
  private static final double SIGMA = 6;

  /// In how many pictures each run of words occurs.
  private final Map<List<String>, Integer> pictures = new HashMap<>();

  private final double logOfAll;

  /// Counts the references of all pictures.
  public Cider(List<Described> captions) {
    for (Described caption : captions) {
      Set<List<String>> runs = new HashSet<>();
      for (List<String> reference : caption.references()) {
        for (int n = 1; n <= LONGEST_RUN; n++) {
          runs.addAll(Words.runs(reference, n).keySet());
        }
      }
      runs.forEach(run -> pictures.merge(run, 1, Integer::sum));
    }
    logOfAll = Math.log(Math.max(1, captions.size()));
  }

  /// The mean over captions, rare runs counted over the same.
  ///
  /// @return from 0 to 10
  public static double corpus(List<Described> captions) {
    var cider = new Cider(captions);
    return captions.stream().mapToDouble(cider::sentence).average().orElse(0);
  }

  /// The score of one caption.
  ///
  /// @return from 0 to 10
  public double sentence(Described caption) {
    double sum = 0;
    for (List<String> reference : caption.references()) {
      double longer = (double) caption.said().size() - reference.size();
      double penalty = Math.exp(-longer * longer / (2 * SIGMA * SIGMA));
      for (int n = 1; n <= LONGEST_RUN; n++) {
        sum += penalty * likeness(weights(caption.said(), n), weights(reference, n));
      }
    }
    return 10 * sum / (LONGEST_RUN * caption.references().size());
  }

  /// The cosine, with the caption's weights cut to the reference's so that repeating gains nothing.
  private static double likeness(
      Map<List<String>, Double> said, Map<List<String>, Double> reference) {
    double dot = 0;
    for (var run : said.entrySet()) {
      double wanted = reference.getOrDefault(run.getKey(), 0.0);
      dot += Math.min(run.getValue(), wanted) * wanted;
    }
    double lengths = norm(said) * norm(reference);
    return lengths > 0 ? dot / lengths : 0;
  }

  private Map<List<String>, Double> weights(List<String> words, int n) {
    Map<List<String>, Double> weights = new HashMap<>();
    Words.runs(words, n)
        .forEach(
            (run, count) ->
                weights.put(
                    run,
                    count * (logOfAll - Math.log(Math.max(1, pictures.getOrDefault(run, 0))))));
    return weights;
  }

  private static double norm(Map<List<String>, Double> weights) {
    return Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
  }
}
