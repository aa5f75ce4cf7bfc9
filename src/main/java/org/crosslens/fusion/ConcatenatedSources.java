package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// Keys and values of both sources in one row: the decoder's one cross-attention chooses between
/// them (000, section 2 and its code).
///
/// @param image brings the picture's tokens to the decoder's width; none where they have it
/// @param text brings the caption's tokens to the decoder's width; none where they have it
/// @param norm before the cross-attention
/// @param attention to both sources
record ConcatenatedSources(
    @Nullable Projection image, @Nullable Projection text, Norm norm, Attention attention)
    implements Decoding.Way {
  private static final String LOOK =
      """
      A <- y, X | softmax of LayerNorm(y) on X a head | heads × 1 × tokens | width² + tokens width² + tokens width | cross decoder 0
      z <- y, A, X | y + O(A V(X)) | 1 × width | tokens width² + tokens width + width²
      """;

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "decoder_concatenated",
              Group.DECODER,
              "Keys and values side by side",
              "z = y + MultiHead(LN(y), [P ; C])",
              "000, section 2",
              List.of(Decoding.FRAME, "One softmax over both: they compete for the same weight."),
              new Count(Decoding.PARAMETERS + " + 4 width² + 6 width"),
              Step.table(
                  Decoding.BEGIN
                      + "X <- picture, caption | one after the other | tokens × width\n"
                      + LOOK
                      + Decoding.END)),
          Decoding.around(ConcatenatedSources::of));

  static final Entry PROJECTED =
      new Entry(
          new Entry.Card(
              "decoder_projected",
              Group.DECODER,
              "Widths brought together, then side by side",
              "z = y + MultiHead(LN(y), [P W_p + b_p ; C W_c + b_c])",
              "000, section 3 (code)",
              List.of(
                  Decoding.FRAME,
                  "The code's order: projections first, then one sequence. The other ways read other"
                      + " widths by their key and value projections."),
              new Count(
                  Decoding.PARAMETERS + " + picture width + caption width + 4 width² + 8 width"),
              Step.table(
                  Decoding.BEGIN
                      + """
                      X <- picture, caption | each its projection, one after the other | tokens × width | patches picture width + pieces caption width
                      """
                      + LOOK
                      + Decoding.END)),
          Decoding.around(ConcatenatedSources::projected));

  static ConcatenatedSources of(Sizes sizes, Weights weights) {
    sizes.only();
    return with(null, null, sizes, weights);
  }

  static ConcatenatedSources projected(Sizes sizes, Weights weights) {
    return with(
        Projection.of(weights.under("image_projection"), sizes.picture(), sizes.width()),
        Projection.of(weights.under("text_projection"), sizes.caption(), sizes.width()),
        sizes,
        weights);
  }

  private static ConcatenatedSources with(
      @Nullable Projection image, @Nullable Projection text, Sizes sizes, Weights weights) {
    AttentionSite site = AttentionSite.cross("decoder", 0);
    return new ConcatenatedSources(
        image,
        text,
        Decoding.norm(weights, "cross_norm", sizes.width()),
        Decoding.cross(weights, "cross", site, sizes, sizes.width()));
  }

  @Override
  public NDArray apply(NDArray x, Pair sources, Run run) {
    Pair wide = image == null || text == null ? sources : sources.map(image::apply, text::apply);
    NDArray both = run.step("X", wide.concatenated());
    return x.add(attention.apply(norm.apply(x), both, sources.bothMask(), run.probe()));
  }
}
