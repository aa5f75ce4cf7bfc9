package org.crosslens.fusion;

import java.util.List;
import org.crosslens.layers.Weights;

/// v1: one attention matrix serves both directions, read upright and transposed.
record SharedAttention() implements Mechanism {
  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "v1",
              Group.ABLATION,
              "One matrix and its transpose",
              """
              A = softmax(P C^T / sqrt(d))
              P' = A C,  C' = A^T P""",
              "002, 10.4.4.2, second table, v1",
              List.of(
                  "Rows belong to the picture and are normalised over pieces, as v2's code does.",
                  SharedPattern.NOTE),
              new Count("0"),
              Step.table(
                  """
                  A <- picture, caption | softmax(P C^T / sqrt(d)) | 1 × patches × pieces | patches pieces width | cross picture 0
                  A^T <- A | transpose: rows do not sum to one | 1 × pieces × patches | 0 | cross caption 0 transposed
                  picture' <- A, caption | A C | patches × width | patches pieces width
                  caption' <- A^T, picture | A^T P | pieces × width | patches pieces width
                  """
                      + Steps.COSINE)),
          SharedAttention::of);

  static SharedAttention of(Sizes sizes, Weights weights) {
    sizes.only();
    return new SharedAttention();
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    return Fused.byCosine(SharedPattern.apply(pair, pair, 1, run.probe()));
  }
}
