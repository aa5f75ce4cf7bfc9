package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Weights;

/// v8: multi-head attention in each direction, with a LayerNorm before and after.
///
/// @param norm of what comes in
/// @param attention both directions
/// @param outputNorm of what goes out
record IndependentMultiHead(Norm norm, TwoWay attention, Norm outputNorm) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v8",
              Group.ABLATION,
              "Independent multi-head attention, norms on both sides",
              """
              P~ = LN(P),  C~ = LN(C)
              P' = LN'(MultiHead(P~, C~)),  C' = LN'(MultiHead(C~, P~))
              MultiHead(X, Y) = O([softmax(Q_h(X) K_h(Y)^T / sqrt(d/h)) V_h(Y)])""",
              "002, 10.4.4.3, v8 (code)",
              List.of(
                  "The patterns are independent; the projections and norms serve both directions, as"
                      + " the code has it. The words speak of separate ones; the code wins."),
              new Count("4 width² + 8 width"),
              Step.table(
                  Steps.NORMS
                      + Steps.MULTI_HEAD
                      + """
                      picture' <- aP | LayerNorm | patches × width
                      caption' <- aC | the same LayerNorm | pieces × width
                      """
                      + Steps.COSINE)),
          IndependentMultiHead::of);

  static IndependentMultiHead of(Sizes sizes, Weights weights) {
    int width = sizes.only();
    return new IndependentMultiHead(
        Norm.of(weights.under("norm"), width, NormedShared.EPSILON),
        TwoWay.shared(weights, width, sizes.heads()),
        Norm.of(weights.under("out_norm"), width, NormedShared.EPSILON));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair normed = run.step("P", "C", pair.map(norm::apply));
    Pair attended = run.step("aP", "aC", attention.apply(normed, run.probe()));
    return Fused.byCosine(attended.map(outputNorm::apply));
  }
}
