package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.List;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// v10_2: v9 whose attention output passes a gate that sees it beside the original tokens.
///
/// @param base v9
/// @param picture the picture's gate, (width, 2 width)
/// @param caption the caption's gate, (width, 2 width)
/// @param scale (1), how far the gates open at most
record CrossGate(PreNormAttention base, Projection picture, Projection caption, NDArray scale)
    implements Mechanism {
  /// Where the gates' scale starts (002, second table, v10_2).
  private static final double START = 0.1;

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v10_2",
              Group.ABLATION,
              "v9 with a cross gate",
              """
              a_P = MultiHead(LN(P), LN(C)),  g_P = s sigmoid(G_p [a_P ; P])
              b_P = g_P * a_P,  P' = b_P + F(LN'(b_P));  C' likewise;  s = 0.1 at first""",
              "002, 10.4.4.2, second table, v10_2",
              List.of(
                  "A gate for each modality; beside the attention output stand the tokens as they"
                      + " came in, before the norm.",
                  "The gate multiplies the attention output; the original tokens are not mixed in.",
                  "gate_scale is one learned number from 0.1 on.",
                  "The first table gives equal scores and still says trained well; the second says"
                      + " failure. Nothing is built on either."),
              new Count("20 width² + 19 width + 1"),
              Step.table(
                  Steps.NORMS
                      + Steps.MULTI_HEAD.replace("aP <-", "mP <-").replace("aC <-", "mC <-")
                      + """
                      gP <- mP, picture | s sigmoid(Gp [mP ; picture]) | patches × width | 2 patches width²
                      gC <- mC, caption | s sigmoid(Gc [mC ; caption]) | pieces × width | 2 pieces width²
                      aP <- gP, mP | product | patches × width
                      aC <- gC, mC | product | pieces × width
                      """
                      + Steps.GATED)),
          CrossGate::of);

  static CrossGate of(Sizes sizes, Weights weights) {
    int width = sizes.only();
    return new CrossGate(
        PreNormAttention.of(sizes, weights),
        Projection.of(weights.under("image_gate"), 2L * width, width),
        Projection.of(weights.under("text_gate"), 2L * width, width),
        weights.get("gate_scale", Initial.constant(START), 1));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair attended = run.step("mP", "mC", base.attend(base.normed(pair, run), run));
    Pair open =
        attended.with(
            open(picture, attended.picture(), pair.picture()),
            open(caption, attended.caption(), pair.caption()));
    return base.finish(attended.mul(run.step("gP", "gC", open)), run);
  }

  private NDArray open(Projection gate, NDArray attended, NDArray original) {
    return Activation.sigmoid(gate.apply(attended.concat(original, -1))).mul(scale);
  }
}
