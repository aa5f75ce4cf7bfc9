package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// v10_4: v9 whose heads ask their own questions of one set of keys and values (Shazeer 2019, Fast
/// Transformer Decoding).
///
/// @param site where it stands
/// @param heads number of queries a position
/// @param query to all heads
/// @param key to one head
/// @param value to one head
/// @param output after the heads are joined
record MultiQuery(
    AttentionSite site,
    int heads,
    Projection query,
    Projection key,
    Projection value,
    Projection output) {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v10_4",
              Group.ABLATION,
              "v9 with multi-query attention",
              """
              a_P = O([softmax(Q_h(P~) k(C~)^T / sqrt(d/h)) v(C~)]),  P~ = LN(P),  C~ = LN(C)
              P' = a_P + F(LN'(a_P));  C' likewise;  k and v are as wide as one head""",
              "002, 10.4.4.2, second table, v10_4",
              List.of(
                  "to_kv is one matrix whose first half of outputs is the key, the second the value.",
                  "All projections serve both directions, as in v9."),
              new Count("14 width² + 15 width + 2 width width/heads + 2 width/heads"),
              Step.table(
                  Steps.NORMS
                      + """
                      A <- P, C | softmax(Q(P) k(C)^T / sqrt(d/h)) a head | heads × patches × pieces | patches width² + pieces width width/heads + patches pieces width | cross picture 0
                      B <- C, P | softmax(Q(C) k(P)^T / sqrt(d/h)) a head | heads × pieces × patches | pieces width² + patches width width/heads + patches pieces width | cross caption 0
                      aP <- A, C | O(A v(C)) | patches × width | pieces width width/heads + patches pieces width + patches width²
                      aC <- B, P | O(B v(P)) | pieces × width | patches width width/heads + patches pieces width + pieces width²
                      """
                      + Steps.GATED)),
          (sizes, weights) ->
              PreNormAttention.with(
                  twoWay(weights, sizes.only(), sizes.heads(), 0), sizes, weights));

  /// Both directions with the same projections.
  ///
  /// @param layer the number that the sites carry
  static TwoWay twoWay(Weights weights, int width, int heads, int layer) {
    return new TwoWay(
        of(weights, AttentionSite.cross("picture", layer), width, heads)::apply,
        of(weights, AttentionSite.cross("caption", layer), width, heads)::apply);
  }

  private static MultiQuery of(Weights weights, AttentionSite site, int width, int heads) {
    int each = width / heads;
    Weights both = weights.under("to_kv");
    return new MultiQuery(
        site,
        heads,
        Projection.of(weights.under("to_q"), width, width),
        Projection.of(both, width, each, new Projection.Layout(false, 0, 2)),
        Projection.of(both, width, each, new Projection.Layout(false, 1, 2)),
        Projection.of(weights.under("to_out"), width, width));
  }

  /// Lets each position of x look at the context, as [org.crosslens.layers.Attention] does.
  NDArray apply(NDArray x, NDArray context, @Nullable NDArray mask, Probe probe) {
    NDArray queries = Heads.split(query.apply(x), heads);
    NDArray keys = Heads.split(key.apply(context), 1);
    NDArray values = Heads.split(value.apply(context), 1);
    NDArray pattern = Heads.pattern(site, queries, keys, mask, probe);
    return output.apply(Heads.join(Heads.mix(site, pattern, values, probe)));
  }
}
