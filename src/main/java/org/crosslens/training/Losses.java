package org.crosslens.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import org.crosslens.layers.Scalar;

/// What training makes small.
public final class Losses {
  /// The logit scale's logarithm is kept below this, so that logits stay below 100 times a cosine
  /// (Radford et al. 2021, section 2.5).
  public static final float HIGHEST_LOGIT_SCALE = (float) Math.log(100);

  private Losses() {}

  /// Symmetric cross entropy over a batch of pairs (InfoNCE; Radford et al. 2021, figure 3).
  ///
  /// @param images (pairs, features), of any length
  /// @param texts (pairs, features)
  /// @param logitScale scalar, the logarithm of what cosines are multiplied with
  /// @param same (pairs, pairs), 1 where two pairs have the same text, so that neither counts as
  ///     the other's wrong answer
  /// @return scalar
  public static NDArray contrastive(
      NDArray images, NDArray texts, NDArray logitScale, NDArray same) {
    NDArray logits = unit(images).matMul(unit(texts).transpose()).mul(logitScale.exp());
    NDArray targets = same.div(same.sum(new int[] {1}, true));
    NDArray both = crossEntropy(logits, targets).add(crossEntropy(logits.transpose(), targets));
    return both.mul(Scalar.of(both, 0.5));
  }

  /// Cross entropy with shares as targets, the mean over all but the last axis.
  ///
  /// @param logits (..., classes)
  /// @param targets (..., classes); rows sum to one, or to zero to be left out
  /// @return scalar
  public static NDArray crossEntropy(NDArray logits, NDArray targets) {
    return logits.logSoftmax(-1).mul(targets).sum().neg().div(targets.sum());
  }

  /// Binary cross entropy, each class for itself, the mean over all.
  ///
  /// @param logits (batch, classes)
  /// @param targets (batch, classes), 1 for each class that is there, else 0
  /// @return scalar
  public static NDArray binary(NDArray logits, NDArray targets) {
    // -log sigmoid(x) is softplus(-x), and softplus(-x) = softplus(x) - x
    return Activation.softPlus(logits).sub(logits.mul(targets)).mean();
  }

  private static NDArray unit(NDArray x) {
    return x.div(x.square().sum(new int[] {-1}, true).add(1e-12).sqrt());
  }
}
