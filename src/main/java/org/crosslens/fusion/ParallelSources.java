package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Weights;

/// A cross-attention for each source, both from the same state, and their sum (000, section 2).
///
/// @param picture to the picture
/// @param caption to the caption
record ParallelSources(SourceAttention picture, SourceAttention caption) implements Decoding.Way {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "decoder_parallel",
              Group.DECODER,
              "Both at once, summed",
              "z = y + MultiHead_p(LN_p(y), P) + MultiHead_c(LN_c(y), C)",
              "000, section 2",
              List.of(
                  Decoding.FRAME,
                  "Two softmaxes: the sources do not compete, each tells with its full weight."),
              new Count(
                  Decoding.PARAMETERS
                      + " + 2 picture width + 2 caption width + 4 width² + 12 width"),
              Step.table(
                  Decoding.BEGIN
                      + SourceAttention.steps("P", "y")
                      + SourceAttention.steps("C", "y")
                      + "z <- y, mP, mC | sum | 1 × width\n"
                      + Decoding.END)),
          Decoding.around(ParallelSources::of));

  static ParallelSources of(Sizes sizes, Weights weights) {
    return new ParallelSources(
        SourceAttention.picture(sizes, weights), SourceAttention.caption(sizes, weights));
  }

  @Override
  public NDArray apply(NDArray x, Pair sources, Run run) {
    return x.add(picture.apply(x, sources, run)).add(caption.apply(x, sources, run));
  }
}
