package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/// One transformer layer of self-attention and feed-forward, with the norms before or after.
///
/// @param order where the norms stand
/// @param attention self-attention
/// @param attentionNorm the norm that belongs to the attention
/// @param mlp feed-forward
/// @param mlpNorm the norm that belongs to the feed-forward
public record TransformerLayer(
    Order order, Attention attention, Norm attentionNorm, Mlp mlp, Norm mlpNorm) {

  /// Where the norms stand.
  public enum Order {
    /// Inside the branch, before attention and feed-forward: ViT, CLIP, GPT-2.
    PRE,
    /// After the sum: the original transformer, BERT.
    POST
  }

  /// Maps (batch, positions, width) to itself.
  ///
  /// @param mask added to the scores, or none
  /// @param probe sees the attention pattern
  public NDArray apply(NDArray x, @Nullable NDArray mask, Probe probe) {
    return Scope.of(x, in -> order == Order.PRE ? pre(in, mask, probe) : post(in, mask, probe));
  }

  private NDArray pre(NDArray x, @Nullable NDArray mask, Probe probe) {
    NDArray normed = attentionNorm.apply(x);
    NDArray attended = x.add(attention.apply(normed, normed, mask, probe));
    probe.part(attention.site(), Probe.Part.ADDED, attended);
    return attended.add(mlp.apply(mlpNorm.apply(attended)));
  }

  private NDArray post(NDArray x, @Nullable NDArray mask, Probe probe) {
    NDArray attended = attentionNorm.apply(x.add(attention.apply(x, x, mask, probe)));
    probe.part(attention.site(), Probe.Part.ADDED, attended);
    return mlpNorm.apply(attended.add(mlp.apply(attended)));
  }
}
