package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// No cross-attention: both sources stand before the decoder's own tokens, and its self-attention
/// looks at them (000, section 3).
///
/// @param image brings the picture's tokens to the decoder's width
/// @param text brings the caption's tokens to the decoder's width
record PrefixedSources(Projection image, Projection text) implements Decoding.Way {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "decoder_prefix",
              Group.DECODER,
              "As a prefix of the decoder's own tokens",
              """
              X = [P W_p + b_p ; C W_c + b_c ; LN(x)]
              z = x + MultiHead(LN(x), X),  x's own tokens causal""",
              "000, section 3, PrefixLM-style",
              List.of(
                  Decoding.FRAME,
                  "The prefix is external memory, projected for each layer and not changed by it;"
                      + " every position sees all of it.",
                  "The projections stand in for the norm that the decoder's own tokens pass."),
              new Count(Decoding.PARAMETERS + " + picture width + caption width + 2 width"),
              Step.table(
                  """
                  x <- picture | a learned start | 1 × width
                  X <- picture, caption, x | projections, then LayerNorm(x) | tokens + 1 × width | patches picture width + pieces caption width
                  S <- x, X | softmax of LayerNorm(x) on X a head | heads × 1 × tokens + 1 | 2 width² + tokens width² + tokens width + width | self decoder 0
                  z <- x, S, X | x + O(S V(X)) | 1 × width | 2 width² + tokens width² + tokens width + width
                  """
                      + Decoding.END)),
          Decoding.around(PrefixedSources::of));

  static PrefixedSources of(Sizes sizes, Weights weights) {
    return new PrefixedSources(
        Projection.of(weights.under("image_projection"), sizes.picture(), sizes.width()),
        Projection.of(weights.under("text_projection"), sizes.caption(), sizes.width()));
  }

  @Override
  public NDArray context(NDArray normed, Pair sources, Run run) {
    Pair prefix = sources.map(image::apply, text::apply);
    return run.step("X", prefix.concatenated().concat(normed, 1));
  }

  @Override
  public NDArray apply(NDArray x, Pair sources, Run run) {
    return x;
  }
}
