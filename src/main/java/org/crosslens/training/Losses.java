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
    return infoNce(unit(images).matMul(unit(texts).transpose()).mul(logitScale.exp()), same);
  }

  /// The same of logits that are already there.
  ///
  /// @param logits (pairs, pairs), row i a picture and column i its caption
  /// @param same (pairs, pairs), as above
  /// @return scalar
  public static NDArray infoNce(NDArray logits, NDArray same) {
    NDArray targets = same.div(same.sum(new int[] {1}, true));
    NDArray both = crossEntropy(logits, targets).add(crossEntropy(logits.transpose(), targets));
    return both.mul(Scalar.of(both, 0.5));
  }

  /// NT-Xent (Chen et al. 2020, equation 1): a side's right answer is its partner, and every other
  /// vector of either modality is a wrong one.
  ///
  /// @param images (pairs, features), of any length
  /// @param texts (pairs, features)
  /// @param scale scalar, one over the temperature
  /// @param same (pairs, pairs), 1 where two pairs have the same text: neither is wrong for the
  ///     other, in either modality
  /// @return scalar
  public static NDArray ntXent(NDArray images, NDArray texts, NDArray scale, NDArray same) {
    NDArray all = unit(images).concat(unit(texts), 0);
    NDArray twice = same.concat(same, 1);
    NDArray partners = same.zerosLike().concat(same, 1).concat(same.concat(same.zerosLike(), 1), 0);
    NDArray hidden = twice.concat(twice, 0).sub(partners).mul(-1e9f);
    NDArray logits = all.matMul(all.transpose()).mul(scale).add(hidden);
    return crossEntropy(logits, partners.div(partners.sum(new int[] {1}, true)));
  }

  /// Triplets: each wrong partner is to score at least a margin below the right one, in both
  /// directions (Faghri et al. 2018, equations 5 and 6).
  ///
  /// @param scores (pairs, pairs), not scaled
  /// @param same (pairs, pairs), as above
  /// @param margin in the scores' unit
  /// @param hardest whether only the best wrong partner counts, instead of the mean of all
  /// @return scalar
  public static NDArray triplet(NDArray scores, NDArray same, double margin, boolean hardest) {
    NDArray wrong = same.neg().add(1);
    NDArray right = scores.mul(eye(scores)).sum(new int[] {1}, true);
    NDArray perPicture = hinge(scores.sub(right), wrong, margin);
    NDArray perCaption = hinge(scores.sub(right.transpose()), wrong, margin);
    if (hardest) {
      return perPicture.max(new int[] {1}).mean().add(perCaption.max(new int[] {0}).mean());
    }
    return perPicture.add(perCaption).sum().div(wrong.sum().maximum(1));
  }

  private static NDArray hinge(NDArray excess, NDArray wrong, double margin) {
    return excess.add(Scalar.of(excess, margin)).maximum(Scalar.of(excess, 0)).mul(wrong);
  }

  private static NDArray eye(NDArray square) {
    return square.getManager().eye((int) square.getShape().get(0));
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
