package org.crosslens.analysis;

import java.util.ArrayList;
import java.util.List;
import org.crosslens.results.AttentionMap;

/// How much each token of the input reaches each token of the output, if attention were all that
/// mixes them.
///
/// Abnar and Zuidema, "Quantifying Attention Flow in Transformers", ACL 2020, section 3.
///
/// @param fusion how the heads of a layer become one pattern
/// @param residualShare how much of a token is its own residual stream, from 0 to 1; one half in
///     the paper
public record Rollout(HeadFusion fusion, double residualShare) {
  /// As in the paper: the mean of the heads, half residual.
  public static final Rollout STANDARD = new Rollout(HeadFusion.MEAN, 0.5);

  /// Checks the share.
  public Rollout {
    if (!(residualShare >= 0 && residualShare <= 1)) {
      throw new IllegalArgumentException("residual share " + residualShare);
    }
  }

  /// Multiplies all layers, the last on the left.
  ///
  /// @param layers self-attention, first layer first, all of one size
  /// @return (tokens, tokens); rows sum to one
  public Matrix of(List<AttentionMap> layers) {
    return through(layers).getLast();
  }

  /// The same for the first layer alone, the first two, and so on up to all.
  ///
  /// @param layers as above
  /// @return one (tokens, tokens) a layer
  public List<Matrix> through(List<AttentionMap> layers) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("rollout needs at least one layer");
    }
    List<Matrix> flows = new ArrayList<>();
    Matrix flow = Matrix.identity(layers.getFirst().keys());
    for (AttentionMap layer : layers) {
      flow = withResidual(fusion.of(layer)).times(flow);
      flows.add(flow);
    }
    return flows;
  }

  private Matrix withResidual(Matrix pattern) {
    Matrix residual = Matrix.identity(pattern.rows()).scaled((float) residualShare);
    // The greatest or least of several heads no longer sums to one.
    return pattern
        .rowsSummingToOne()
        .scaled((float) (1 - residualShare))
        .plus(residual)
        .rowsSummingToOne();
  }
}
