package org.crosslens.workbench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a run says of its mechanism, whatever its name: measured on the test pairs, put into
/// sentences.
///
/// @param spread how far the scores of one picture differ between captions: their standard
///     deviation over the mean of their absolute values, the mean over pictures
/// @param kept how much of what comes out points the way of what went in: the mean squared cosine
///     of both sides' vectors after and before; none for a joint vector
/// @param sameSides the cosine of the two sides' vectors of a wrong pair, the mean; none for a
///     joint vector
/// @param neighbours how far the other pairs of a batch change a right pair's score: the mean
///     change over the mean of the absolute scores of pairs that are alone
/// @param entropy mean entropy of the attention's rows over its highest possible value, from 0 for
///     one token to 1 for all alike; none without attention
/// @param firstEntropy the same before training
/// @param keys the most tokens that any query can look at; 0 without attention
/// @param chance the share that guessing finds
public record Diagnosis(
    double spread,
    @Nullable Double kept,
    @Nullable Double sameSides,
    double neighbours,
    @Nullable Double entropy,
    @Nullable Double firstEntropy,
    int keys,
    double chance) {
  /// Below this share of their size, differences between captions do not matter.
  private static final double FLAT = 0.02;

  private static final double NOTHING = 1e-5; // what float32 rounds away

  /// Above this share of its size, a change of a score is no rounding.
  private static final double CHANGED = 1e-3;

  /// A share of found pictures by which two ways of scoring clearly differ.
  private static final double LEAK = 0.2;

  /// What the figures say.
  ///
  /// @param r1 by pair scores
  /// @param batchR1 by in-batch scores, if there are two sides
  List<String> sentences(double r1, @Nullable Double batchR1) {
    List<String> said = new ArrayList<>();
    caption(r1, said);
    if (batchR1 != null && batchR1 - r1 > LEAK) {
      said.add(
          "In-batch scores find %s of the captions and pair scores %s: the batch's right partner leaks into the score."
              .formatted(percent(batchR1), percent(r1)));
    }
    if (neighbours > CHANGED) {
      said.add(
          "A right pair's score changes by %s of its size with the pairs beside it in the batch; pair scores are of pairs alone."
              .formatted(percent(neighbours)));
    }
    if (spread < FLAT && kept != null && sameSides != null && kept > 0.25 && sameSides > 0.9) {
      said.add(
          "%s of what comes out is what went in, on both sides, so that even wrong partners become nearly one vector (cosine %.3f)."
              .formatted(percent(kept), sameSides));
    }
    attention(said);
    return said;
  }

  private void caption(double r1, List<String> said) {
    if (spread < NOTHING) {
      said.add(
          "This score does not depend on the caption"
              + (r1 > 3 * chance
                  ? ": only digits behind the fifth differ, and their order finds %s of the captions."
                      .formatted(percent(r1))
                  : "."));
    } else if (spread < FLAT) {
      said.add(
          "This score hardly depends on the caption: between captions it varies by %s of its size%s."
              .formatted(
                  String.format(Locale.ROOT, "%.2g %%", 100 * spread),
                  r1 > 3 * chance ? ", though their order still tells something" : ""));
    }
    if (r1 <= 2 * chance) {
      said.add(
          "It finds %s of the captions; guessing finds %s."
              .formatted(percent(r1), percent(chance)));
    }
  }

  private void attention(List<String> said) {
    if (keys == 1) {
      said.add("Every query has one token to look at, so each attention weight is 1.");
    } else if (entropy != null && firstEntropy != null && entropy > 0.99) {
      said.add("Attention stays even over all tokens: it chooses nothing.");
    } else if (entropy != null && firstEntropy != null && firstEntropy - entropy > 0.1) {
      said.add(
          "Attention became choosier: its entropy fell from %.2f to %.2f of the highest."
              .formatted(firstEntropy, entropy));
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
