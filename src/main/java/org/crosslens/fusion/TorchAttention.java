package org.crosslens.fusion;

import org.crosslens.layers.Attention;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;

/// Multi-head attention under the names of PyTorch's `nn.MultiheadAttention`, which packs queries,
/// keys and values into one tensor.
final class TorchAttention {
  private static final int PARTS = 3;

  private TorchAttention() {}

  /// Takes `in_proj_weight`, `in_proj_bias` and `out_proj`.
  static Attention of(Weights weights, AttentionSite site, int width, int heads) {
    // PyTorch joins these two names by an underscore, not by a dot
    Weights packed = new Weights.Prefixed(weights, "in_proj_");
    return new Attention(
        site,
        heads,
        part(packed, width, 0),
        part(packed, width, 1),
        part(packed, width, 2),
        Projection.of(weights.under("out_proj"), width, width));
  }

  private static Projection part(Weights packed, int width, int part) {
    return Projection.of(packed, width, width, new Projection.Layout(false, part, PARTS));
  }
}
