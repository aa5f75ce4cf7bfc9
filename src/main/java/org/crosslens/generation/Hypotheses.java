package org.crosslens.generation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The best ended sentences of one input, at most as many as there are beams.
final class Hypotheses {
  private final Beams beams;
  private final List<Hypothesis> best = new ArrayList<>();
  private boolean done;

  Hypotheses(Beams beams) {
    this.beams = beams;
  }

  void add(Hypothesis hypothesis) {
    best.add(hypothesis);
    best.sort(Comparator.comparingDouble(Hypothesis::score).reversed());
    if (best.size() > beams.count()) {
      best.removeLast();
    }
  }

  /// Notes whether nothing better can come.
  ///
  /// @param sum of the best candidate's log-probabilities
  /// @param length of that candidate, the prompt not counted
  void close(double sum, int length) {
    if (best.size() == beams.count()) {
      done = done || beams.early() || best.getLast().score() >= beams.score(sum, length);
    }
  }

  boolean done() {
    return done;
  }

  List<Hypothesis> best() {
    return List.copyOf(best);
  }
}
