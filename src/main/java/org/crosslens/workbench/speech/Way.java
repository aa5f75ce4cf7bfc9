package org.crosslens.workbench.speech;

import org.crosslens.results.Problem;

/// How a text is found among all that a model could say.
public sealed interface Way {
  /// The most probable piece at each step.
  record Greedy() implements Way {}

  /// The most probable beginnings of several sentences side by side.
  ///
  /// @param count how many
  /// @param lengthPenalty power of the length that log-probabilities are divided by; above 0
  ///     favours long sentences
  record Beams(int count, double lengthPenalty) implements Way {
    /// Checks the count.
    public Beams {
      if (count < 1 || count > org.crosslens.generation.Beams.MOST) {
        throw new Problem(
            "A search with " + count + " beams is not possible.",
            "Ask for 1 to " + org.crosslens.generation.Beams.MOST + ".");
      }
    }
  }

  /// Pieces drawn by their probability.
  ///
  /// @param temperature divides the scores: below 1 sharper, above 1 flatter
  /// @param topK only so many of the most likely; 0 for all
  /// @param topP only the most likely that together reach this probability; 1 for all
  /// @param seed the same seed draws the same
  record Sampling(double temperature, int topK, double topP, long seed) implements Way {}
}
