package org.crosslens.layers;

/// How a tensor is drawn when nothing has been trained yet: normal around a mean.
///
/// @param mean the mean
/// @param deviation the standard deviation; 0 gives a constant
public record Initial(float mean, float deviation) {
  /// Biases, and the shift of a norm.
  public static final Initial ZERO = new Initial(0, 0);

  /// The gain of a norm.
  public static final Initial ONE = new Initial(1, 0);

  /// Embeddings: 0.02, as in BERT (Devlin et al. 2019, released code) and ViT.
  public static final Initial NORMAL = new Initial(0, 0.02f);

  /// Matrices: variance one over the inputs, so that width does not change the size of what comes
  /// out (LeCun et al. 1998, Efficient BackProp, section 4.6).
  public static Initial fanIn(long in) {
    return normal(1 / Math.sqrt((double) in));
  }

  /// Normal around zero.
  public static Initial normal(double deviation) {
    return new Initial(0, (float) deviation);
  }

  /// A constant.
  public static Initial constant(double value) {
    return new Initial((float) value, 0);
  }
}
