package org.crosslens.analysis;

import java.util.List;
import org.crosslens.results.AttentionMap;

/// How much each token of one sequence counts for an output, by gradients and attention.
///
/// Chefer, Gur and Wolf, "Generic Attention-model Explainability for Interpreting Bi-Modal and
/// Encoder-Decoder Transformers", ICCV 2021; numbers of equations are those of section 3.
public final class Relevance {
  private Relevance() {}

  /// Equation 5: the mean over heads of the positive part of pattern times gradient.
  ///
  /// @param gradient of the output by the pattern, (heads, queries, keys) in row-major order
  /// @return (queries, keys)
  public static Matrix weighted(AttentionMap pattern, float[] gradient) {
    float[] values = pattern.values();
    if (gradient.length != values.length) {
      throw new IllegalArgumentException(
          "%d gradients for %d weights".formatted(gradient.length, values.length));
    }
    float[] mean = new float[pattern.queries() * pattern.keys()];
    for (int i = 0; i < values.length; i++) {
      mean[i % mean.length] += Math.max(0, values[i] * gradient[i]) / pattern.heads();
    }
    return new Matrix(pattern.queries(), pattern.keys(), mean);
  }

  /// Equation 6 from the first layer to the last: R = R + A R, starting from the identity.
  ///
  /// The row of the token that the output is read from says how much each token counts for it.
  ///
  /// @param weighted each layer's weighted pattern of self-attention, first layer first
  /// @param lastLayers how many of the last layers take part; early layers of deep models blur the
  ///     map. All if there are fewer
  /// @return (tokens, tokens)
  public static Matrix of(List<Matrix> weighted, int lastLayers) {
    if (weighted.isEmpty() || lastLayers < 1) {
      throw new IllegalArgumentException("relevance needs at least one layer");
    }
    Matrix relevance = Matrix.identity(weighted.getFirst().rows());
    int from = Math.max(0, weighted.size() - lastLayers);
    for (Matrix layer : weighted.subList(from, weighted.size())) {
      relevance = relevance.plus(layer.times(relevance));
    }
    return relevance;
  }
}
