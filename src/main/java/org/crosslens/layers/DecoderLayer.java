package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.TransformerLayer.Order;
import org.jspecify.annotations.Nullable;

/// One decoder layer: self-attention, attention to another sequence, feed-forward (Vaswani et al.
/// 2017, figure 1, right half).
///
/// Without a causal mask it is an encoder layer that also looks at the other sequence, as BLIP's
/// text encoder looks at the picture.
///
/// @param order where the norms stand
/// @param attention self-attention
/// @param attentionNorm the norm that belongs to it
/// @param cross attention to the other sequence; none where a decoder stands alone
/// @param mlp feed-forward
/// @param mlpNorm the norm that belongs to it
public record DecoderLayer(
    Order order,
    Attention attention,
    Norm attentionNorm,
    @Nullable Cross cross,
    Mlp mlp,
    Norm mlpNorm) {

  /// Attention to the other sequence, with the norm that belongs to it.
  public record Cross(Attention attention, Norm norm) {}

  /// Maps (batch, positions, width) to itself.
  ///
  /// @param mask added to the scores of the self-attention, or none
  /// @param cache what was read before, and the other sequence; without one that step is left out
  /// @param probe sees both attention patterns
  public NDArray apply(NDArray x, @Nullable NDArray mask, Cache cache, Probe probe) {
    return Scope.of(
        x, in -> order == Order.PRE ? pre(in, mask, cache, probe) : post(in, mask, cache, probe));
  }

  private NDArray pre(NDArray x, @Nullable NDArray mask, Cache cache, Probe probe) {
    NDArray looked = x.add(self(attentionNorm.apply(x), mask, cache, probe));
    probe.part(attention.site(), Probe.Part.ADDED, looked);
    if (cross != null && cache.hasOther()) {
      looked = looked.add(across(cross, cross.norm.apply(looked), cache, probe));
      probe.part(cross.attention.site(), Probe.Part.ADDED, looked);
    }
    return looked.add(mlp.apply(mlpNorm.apply(looked)));
  }

  private NDArray post(NDArray x, @Nullable NDArray mask, Cache cache, Probe probe) {
    NDArray looked = attentionNorm.apply(x.add(self(x, mask, cache, probe)));
    probe.part(attention.site(), Probe.Part.ADDED, looked);
    if (cross != null && cache.hasOther()) {
      looked = cross.norm.apply(looked.add(across(cross, looked, cache, probe)));
      probe.part(cross.attention.site(), Probe.Part.ADDED, looked);
    }
    return mlpNorm.apply(looked.add(mlp.apply(looked)));
  }

  private NDArray self(NDArray x, @Nullable NDArray mask, Cache cache, Probe probe) {
    return attention.apply(x, cache.self(attention, x), mask, probe);
  }

  private static NDArray across(Cross cross, NDArray x, Cache cache, Probe probe) {
    Attention attention = cross.attention;
    return attention.apply(x, cache.cross(attention, x), cache.otherMask(), probe);
  }
}
