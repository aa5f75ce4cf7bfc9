package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Weights;

/// A cross-attention for each source, each behind a gate that starts closed: the decoder begins as
/// if it had been told nothing (Alayrac et al. 2022, Flamingo, section 2.2).
///
/// @param picture to the picture
/// @param pictureGate (1), before tanh
/// @param caption to the caption
/// @param captionGate (1), before tanh
record GatedSources(
    SourceAttention picture, NDArray pictureGate, SourceAttention caption, NDArray captionGate)
    implements Decoding.Way {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "decoder_gated",
              Group.DECODER,
              "Behind tanh gates from zero",
              """
              z1 = y + tanh(g_p) MultiHead_p(LN_p(y), P)
              z = z1 + tanh(g_c) MultiHead_c(LN_c(z1), C),  g_p = g_c = 0 at first""",
              "000, section 2; Alayrac et al. 2022, section 2.2",
              List.of(
                  Decoding.FRAME,
                  "Picture first. One gate a source; Flamingo's second gate, on its feed-forward, is"
                      + " left out."),
              new Count(
                  Decoding.PARAMETERS
                      + " + 2 picture width + 2 caption width + 4 width² + 12 width + 2"),
              Step.table(
                  Decoding.BEGIN
                      + SourceAttention.steps("P", "y")
                      + "z1 <- y, mP | y + tanh(gate) mP | 1 × width\n"
                      + SourceAttention.steps("C", "z1")
                      + "z <- z1, mC | z1 + tanh(gate) mC | 1 × width\n"
                      + Decoding.END)),
          Decoding.around(GatedSources::of));

  static GatedSources of(Sizes sizes, Weights weights) {
    return new GatedSources(
        SourceAttention.picture(sizes, weights),
        weights.get("picture_gate", Initial.ZERO, 1),
        SourceAttention.caption(sizes, weights),
        weights.get("caption_gate", Initial.ZERO, 1));
  }

  @Override
  public NDArray apply(NDArray x, Pair sources, Run run) {
    NDArray ofPicture = run.step("z1: tanh(gate)", open(pictureGate, x));
    NDArray seen = run.step("z1", x.add(picture.apply(x, sources, run).mul(ofPicture)));
    NDArray ofCaption = run.step("z: tanh(gate)", open(captionGate, x));
    return seen.add(caption.apply(seen, sources, run).mul(ofCaption));
  }

  /// The gate joins the run before tanh, so that nothing is left with the weights.
  private static NDArray open(NDArray gate, NDArray like) {
    return like.getManager().zeros(gate.getShape()).add(gate).tanh();
  }
}
