package org.crosslens.training;

import java.util.Map;

/// Hears what happens in a run.
@FunctionalInterface
public interface TrainingLog {
  /// Hears of a stretch of steps that is done.
  void add(Point point);

  /// One stretch of steps.
  ///
  /// @param phase the phase's name
  /// @param step steps done over all phases
  /// @param loss the mean over the stretch
  /// @param rate the learning rate at its end
  /// @param perSecond steps a second
  /// @param measured what the phase's check gave, by name; empty where it did not run
  record Point(
      String phase,
      int step,
      double loss,
      double rate,
      double perSecond,
      Map<String, Double> measured) {
    /// Takes its own copy of the figures.
    public Point {
      measured = Map.copyOf(measured);
    }
  }
}
