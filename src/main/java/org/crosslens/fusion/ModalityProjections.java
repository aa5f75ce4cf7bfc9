package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// v10_1: v9 whose queries, keys and values are projected by each modality in its own way.
final class ModalityProjections {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v10_1",
              Group.ABLATION,
              "v9 with queries, keys and values of each modality",
              """
              P~ = LN(P),  C~ = LN(C)
              a_P = O([softmax(Q_p(P~) K_c(C~)^T / sqrt(d/h)) V_c(C~)]),  a_C likewise
              P' = a_P + F(LN'(a_P)),  C' = a_C + F(LN'(a_C))""",
              "002, 10.4.4.2, second table, v10_1",
              List.of(
                  "Six projections, image_to_q to text_to_v, as the table names them.",
                  "The output projection, norms and feed-forward stay shared, as in v9."),
              new Count("19 width² + 20 width"),
              Step.table(
                  Steps.NORMS
                      + """
                      A <- P, C | softmax(Qp(P) Kc(C)^T / sqrt(d/h)) a head | heads × patches × pieces | patches width² + pieces width² + patches pieces width | cross picture 0
                      B <- C, P | softmax(Qc(C) Kp(P)^T / sqrt(d/h)) a head | heads × pieces × patches | pieces width² + patches width² + patches pieces width | cross caption 0
                      aP <- A, C | O(A Vc(C)) | patches × width | pieces width² + patches pieces width + patches width²
                      aC <- B, P | O(B Vp(P)) | pieces × width | patches width² + patches pieces width + pieces width²
                      """
                      + Steps.GATED)),
          ModalityProjections::of);

  private ModalityProjections() {}

  static PreNormAttention of(Sizes sizes, Weights weights) {
    int width = sizes.only();
    QueryKeyValue p = QueryKeyValue.of(weights, "image_", width, width);
    QueryKeyValue c = QueryKeyValue.of(weights, "text_", width, width);
    Projection output = Projection.of(weights.under("to_out"), width, width);
    TwoWay attention =
        new TwoWay(
            new Attention(Heads.PICTURE, sizes.heads(), p.query(), c.key(), c.value(), output)
                ::apply,
            new Attention(Heads.CAPTION, sizes.heads(), c.query(), p.key(), p.value(), output)
                ::apply);
    return PreNormAttention.with(attention, sizes, weights);
  }
}
