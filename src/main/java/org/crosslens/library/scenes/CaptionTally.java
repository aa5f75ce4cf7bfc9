package org.crosslens.library.scenes;

import java.util.LinkedHashMap;
import java.util.Map;

/// Counts how many captions of many were right, and about what.
public final class CaptionTally {
  private int captions;
  private int ofTwo;
  private int grammatical;
  private int kinds;
  private int colours;
  private int counts;
  private int relations;

  /// Scores one more caption.
  ///
  /// @param truth all there is to say of its scene
  public void add(String caption, Statement truth) {
    CaptionScore score = CaptionScore.of(caption, truth);
    captions++;
    ofTwo += truth.relation() == null ? 0 : 1;
    grammatical += score.grammatical() ? 1 : 0;
    kinds += score.kinds() ? 1 : 0;
    colours += score.colours() ? 1 : 0;
    counts += score.counts() ? 1 : 0;
    relations += score.relation() ? 1 : 0;
  }

  /// How many captions were scored.
  public int captions() {
    return captions;
  }

  /// The shares of right ones, from 0 to 1: `kinds`, `colours`, `counts`, `relations` (of the
  /// scenes with two groups) and `grammatical`.
  public Map<String, Double> shares() {
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("kinds", share(kinds, captions));
    shares.put("colours", share(colours, captions));
    shares.put("counts", share(counts, captions));
    shares.put("relations", share(relations, ofTwo));
    shares.put("grammatical", share(grammatical, captions));
    return shares;
  }

  private static double share(int right, int of) {
    return of == 0 ? 0 : (double) right / of;
  }
}
