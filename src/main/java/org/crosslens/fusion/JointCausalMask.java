package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// Who sees whom as in multi-modal causal attention, with one softmax over all that a token sees
/// (beside 003).
///
/// @param attention of the joined sequence
record JointCausalMask(Attention attention) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "mmca_joint",
              Group.CAUSAL,
              "The same mask with one softmax",
              """
              X = [P ; C],  X' = O([softmax(Q_h(X) K_h(X)^T / sqrt(d/h) + M) V_h(X)])
              M: a patch sees itself; a piece sees all patches, earlier pieces and itself""",
              "Beside 003",
              List.of(
                  "Picture and text compete for one softmax: the more patches, the less is left for"
                      + " text. That is what the two softmaxes of mmca avoid.",
                  "Attention with an output projection; no residual connection and no norm."),
              new Count("4 width² + 4 width"),
              Step.table(
                  """
                  X <- picture, caption | one after the other | tokens × width
                  A <- X | softmax(Q(X) K(X)^T / sqrt(d/h) + M) a head | heads × tokens × tokens | 2 tokens width² + tokens² width | self joint 0
                  X' <- A, X | O(A V(X)) | tokens × width | 2 tokens width² + tokens² width
                  picture' <- X' | the first | patches × width
                  caption' <- X' | the rest | pieces × width
                  """
                      + Steps.COSINE)),
          JointCausalMask::of);

  static JointCausalMask of(Sizes sizes, Weights weights) {
    int width = sizes.only();
    QueryKeyValue p = QueryKeyValue.of(weights, width);
    Projection output = Projection.of(weights.under("to_out"), width, width);
    AttentionSite site = AttentionSite.self("joint", 0);
    return new JointCausalMask(
        new Attention(site, sizes.heads(), p.query(), p.key(), p.value(), output));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    int patches = (int) pair.picture().getShape().get(1);
    NDArray all = run.step("X", pair.concatenated());
    NDArray mask = mask(pair, patches, (int) all.getShape().get(1));
    NDArray fused = run.step("X'", attention.apply(all, all, mask, run.probe()));
    return Fused.byCosine(
        pair.with(
            fused.get(new NDIndex(":, :" + patches)),
            fused.get(new NDIndex(":, " + patches + ":"))));
  }

  private static NDArray mask(Pair pair, int patches, int tokens) {
    NDArray order = order(pair.picture().getManager(), patches, tokens);
    @Nullable NDArray padding = pair.bothMask();
    return padding == null ? order : Mask.both(order, padding);
  }

  /// Row i tells what token i sees: (1, 1, tokens, tokens).
  private static NDArray order(NDManager manager, int patches, int tokens) {
    float[] seen = new float[tokens * tokens];
    for (int query = 0; query < tokens; query++) {
      int from = query < patches ? query : 0;
      Arrays.fill(seen, query * tokens + from, query * tokens + query + 1, 1);
    }
    NDArray rows = manager.create(seen, new Shape(tokens, tokens));
    return Mask.padding(rows).reshape(1, 1, tokens, tokens);
  }
}
