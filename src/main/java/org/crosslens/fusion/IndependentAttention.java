package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Weights;

/// v0: each side looks at the other, on its own, without anything to learn.
record IndependentAttention() implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v0",
              Group.ABLATION,
              "Independent bidirectional attention",
              """
              A = softmax(P C^T / sqrt(d)),  B = softmax(C P^T / sqrt(d))
              P' = A C,  C' = B P""",
              "002, 10.4.4.3, v0 (code)",
              List.of("With one token a side the two sides simply change places."),
              new Count("0"),
              Step.table(
                  """
                  A <- picture, caption | softmax(P C^T / sqrt(d)) | 1 × patches × pieces | patches pieces width | cross picture 0
                  B <- caption, picture | softmax(C P^T / sqrt(d)) | 1 × pieces × patches | patches pieces width | cross caption 0
                  picture' <- A, caption | A C | patches × width | patches pieces width
                  caption' <- B, picture | B P | pieces × width | patches pieces width
                  """
                      + Steps.COSINE)),
          IndependentAttention::of);

  static IndependentAttention of(Sizes sizes, Weights weights) {
    sizes.only();
    return new IndependentAttention();
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray picture = Heads.split(pair.picture(), 1);
    NDArray caption = Heads.split(pair.caption(), 1);
    NDArray a = Heads.pattern(Heads.PICTURE, picture, caption, pair.captionMask(), run.probe());
    NDArray b = Heads.pattern(Heads.CAPTION, caption, picture, pair.pictureMask(), run.probe());
    NDArray ofPicture = Heads.mix(Heads.PICTURE, a, caption, run.probe());
    NDArray ofCaption = Heads.mix(Heads.CAPTION, b, picture, run.probe());
    return Fused.byCosine(pair.with(ofPicture, ofCaption).map(Heads::join));
  }
}
