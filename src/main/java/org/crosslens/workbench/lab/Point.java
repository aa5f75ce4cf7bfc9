package org.crosslens.workbench.lab;

import java.util.Map;

/// A stretch of a mechanism's training, for its curves.
///
/// @param mechanism its name
/// @param step steps done
/// @param of steps in all
/// @param loss the mean over the stretch; not a number in the measurement before the first step
/// @param measured `pair_r1`, `batch_r1`, `spread`, `kept`, `entropy`, or `token_loss` and
///     `token_accuracy`; empty between two epochs' ends
public record Point(String mechanism, int step, int of, double loss, Map<String, Double> measured) {
  /// Takes its own copy.
  public Point {
    measured = Map.copyOf(measured);
  }
}
