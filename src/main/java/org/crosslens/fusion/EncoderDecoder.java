package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Activation;
import org.crosslens.layers.Cache;
import org.crosslens.layers.DecoderLayer;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Mlp;
import org.crosslens.layers.Projection;
import org.crosslens.layers.TransformerLayer;
import org.crosslens.layers.TransformerLayer.Order;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;

/// The block that cross-attention comes from: an encoder layer reads the picture, a decoder layer
/// reads the caption and looks at what was encoded (001; Vaswani et al. 2017, figure 1).
///
/// @param encoder of the picture
/// @param decoder of the caption
record EncoderDecoder(TransformerLayer encoder, DecoderLayer decoder) implements Mechanism {
  /// How much wider the feed-forward is inside (Vaswani et al. 2017, section 3.3).
  private static final int EXPANSION = 4;

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "encoder_decoder",
              Group.ARCHITECTURE,
              "An encoder layer and a decoder layer",
              """
              P' = encoder(P)
              C_1 = LN(C + MultiHead(C, C, causal)),  C_2 = LN(C_1 + MultiHead(C_1, P'))
              C' = LN(C_2 + MLP(C_2))""",
              "001; Vaswani et al. 2017, section 3",
              List.of(
                  "Post-norm and ReLU, as the paper has them; one layer a side, no dropout.",
                  "The seed asks for equal widths here; other widths: unet_cross_attention."),
              new Count("28 width² + 32 width"),
              Step.table(
                  """
                  S <- picture | softmax of P on itself a head | heads × patches × patches | 2 patches width² + patches² width | self encoder 0
                  P1 <- picture, S | LayerNorm(P + O(S V(P))) | patches × width | 2 patches width² + patches² width
                  picture' <- P1 | LayerNorm(P1 + MLP(P1)) | patches × width | 8 patches width²
                  T <- caption | softmax of C on itself, causal | heads × pieces × pieces | 2 pieces width² + pieces² width | self decoder 0
                  C1 <- caption, T | LayerNorm(C + O(T V(C))) | pieces × width | 2 pieces width² + pieces² width
                  A <- C1, picture' | softmax(Q(C1) K(P')^T / sqrt(d/h)) a head | heads × pieces × patches | pieces width² + patches width² + patches pieces width | cross decoder 0
                  C2 <- C1, A, picture' | LayerNorm(C1 + O(A V(P'))) | pieces × width | patches width² + patches pieces width + pieces width²
                  caption' <- C2 | LayerNorm(C2 + MLP(C2)) | pieces × width | 8 pieces width²
                  """
                      + Steps.COSINE)),
          EncoderDecoder::of);

  static EncoderDecoder of(Sizes sizes, Weights weights) {
    int width = sizes.only();
    Weights encoder = weights.under("encoder");
    return new EncoderDecoder(
        new TransformerLayer(
            Order.POST,
            Decoding.cross(encoder, "self", AttentionSite.self("encoder", 0), sizes, width),
            Decoding.norm(encoder, "self_norm", width),
            mlp(encoder, width, Activation.RELU),
            Decoding.norm(encoder, "mlp_norm", width)),
        decoder(sizes, weights.under("decoder"), width, Activation.RELU));
  }

  /// A post-norm decoder layer.
  ///
  /// @param context width of what it looks at
  static DecoderLayer decoder(Sizes sizes, Weights weights, int context, Activation activation) {
    int width = sizes.width();
    return new DecoderLayer(
        Order.POST,
        Decoding.cross(weights, "self", AttentionSite.self("decoder", 0), sizes, width),
        Decoding.norm(weights, "self_norm", width),
        new DecoderLayer.Cross(
            Decoding.cross(weights, "cross", AttentionSite.cross("decoder", 0), sizes, context),
            Decoding.norm(weights, "cross_norm", width)),
        mlp(weights, width, activation),
        Decoding.norm(weights, "mlp_norm", width));
  }

  private static Mlp mlp(Weights weights, int width, Activation activation) {
    long inner = (long) EXPANSION * width;
    return new Mlp(
        Projection.of(weights.under("mlp.up"), width, inner),
        activation,
        Projection.of(weights.under("mlp.down"), inner, width));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray encoded = encoder.apply(pair.picture(), pair.pictureMask(), run.probe());
    return Fused.byCosine(pair.with(encoded, decode(decoder, pair, encoded, run)));
  }

  /// Runs a decoder layer on the caption, causally, beside an encoded picture.
  static NDArray decode(DecoderLayer decoder, Pair pair, NDArray encoded, Run run) {
    NDArray caption = pair.caption();
    NDArray mask =
        Mask.decoder(
            caption.getManager(), 0, (int) caption.getShape().get(1), pair.captionAttended());
    Cache sources = Cache.none(encoded, pair.pictureMask());
    return decoder.apply(caption, mask, sources, run.probe());
  }
}
