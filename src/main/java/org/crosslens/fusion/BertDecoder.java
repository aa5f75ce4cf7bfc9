package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Activation;
import org.crosslens.layers.DecoderLayer;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// A BERT layer used as a decoder: causal, with a cross-attention whose keys and values come from
/// the encoder as it is (001; Hugging Face's BERT with `add_cross_attention`).
///
/// @param layer of the caption
/// @param score of the decoded caption's mean
record BertDecoder(DecoderLayer layer, Projection score) implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "bert_decoder",
              Group.ARCHITECTURE,
              "BERT as a decoder",
              """
              C_1 = LN(C + MultiHead(C, C, causal)),  C_2 = LN(C_1 + MultiHead(C_1, P))
              C' = LN(C_2 + MLP(C_2)),  keys and values from P, queries from C_1""",
              "001, other cross-attention examples",
              List.of(
                  "GELU instead of the ReLU of encoder_decoder, and no encoder of its own: the"
                      + " picture's tokens are the encoder's last states, of any width.",
                  "A learned linear map reads the score from the decoded caption's mean.",
                  "One layer, one epsilon of 1e-5 for all norms of the catalogue; BERT has 1e-12."),
              new Count("2 picture width + 14 width² + 20 width + 1"),
              Step.table(
                  """
                  T <- caption | softmax of C on itself, causal | heads × pieces × pieces | 2 pieces width² + pieces² width | self decoder 0
                  C1 <- caption, T | LayerNorm(C + O(T V(C))) | pieces × width | 2 pieces width² + pieces² width
                  A <- C1, picture | softmax(Q(C1) K(P)^T / sqrt(d/h)) a head | heads × pieces × patches | pieces width² + patches picture width + patches pieces width | cross decoder 0
                  C2 <- C1, A, picture | LayerNorm(C1 + O(A V(P))) | pieces × width | patches picture width + patches pieces width + pieces width²
                  joint <- C2 | LayerNorm(C2 + MLP(C2)) | pieces × width | 8 pieces width²
                  """
                      + Steps.HEAD)),
          BertDecoder::of);

  static BertDecoder of(Sizes sizes, Weights weights) {
    sizes.captionIsWidth();
    return new BertDecoder(
        EncoderDecoder.decoder(sizes, weights, sizes.picture(), Activation.GELU),
        Projection.of(weights.under("score"), sizes.width(), 1));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    return Fused.joint(
        EncoderDecoder.decode(layer, pair, pair.picture(), run), pair.captionAttended(), score);
  }
}
