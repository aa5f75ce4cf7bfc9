package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import java.util.OptionalDouble;
import org.crosslens.layers.Probe;
import org.crosslens.results.AttentionSite;

/// Measures how choosy attention is: the entropy of its rows over the highest that as many keys
/// allow, 0 for one token alone and 1 for all alike.
final class EntropyProbe implements Probe {
  private static final double LEAST = 1e-12;

  private double sum;
  private int sites;
  private int keys;

  @Override
  public NDArray attention(AttentionSite site, NDArray pattern) {
    int wide = (int) pattern.getShape().get(3);
    keys = Math.max(keys, wide);
    sites++;
    if (wide > 1) {
      // A shared matrix read transposed does not sum to one, so each row is divided by its sum.
      NDArray weights = pattern.abs().add(LEAST);
      NDArray shares = weights.div(weights.sum(new int[] {3}, true));
      double entropy = shares.mul(shares.log()).sum(new int[] {3}).neg().mean().getFloat();
      sum += entropy / Math.log(wide);
    }
    return pattern;
  }

  /// The mean over sites; nothing when there is no attention.
  OptionalDouble entropy() {
    return sites == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / sites);
  }

  /// The most tokens that a query can look at; 0 when there is no attention.
  int keys() {
    return keys;
  }
}
