package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// Both modalities are projected to one width, then the caption looks at the picture (10.4.2).
///
/// @param image of patches
/// @param text of pieces
/// @param attention pieces look at patches
/// @param reach what a caption looks at
record CrossModalAttention(Projection image, Projection text, Attention attention, Reach reach)
    implements Mechanism {
  /// What a caption looks at.
  enum Reach {
    /// The patches of its own picture, as the words say.
    PATCHES,
    /// The vectors of all pictures of the batch, as the seed's code does when it is given vectors.
    BATCH,
    /// The vector of its own picture: what is left of BATCH for a pair that is alone.
    VECTOR
  }

  private static final String FORMULA = "P~ = P W_p + b_p,  C~ = C W_c + b_c,  C' = MultiHead(%s)";
  private static final String SOURCE = "002, 10.4.2, CrossModalAttention (code)";
  private static final Count PARAMETERS =
      new Count("picture width + caption width + 4 width² + 6 width");
  private static final String SCORE =
      "The score compares what the caption asked (C~) with what it was answered (C'): with one"
          + " token C' depends on the picture alone, so C' against P~ would ignore the caption.";

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "cross_modal",
              Group.REPRESENTATION,
              "The caption attends to the picture",
              FORMULA.formatted("C~, P~"),
              SOURCE,
              List.of(
                  "Each caption looks at its own picture, as the words say; the code as it stands"
                      + " looks across the batch: see cross_modal_across_batch.",
                  SCORE),
              PARAMETERS,
              Step.table(
                  """
                  P <- picture | image_proj | patches × width | patches picture width
                  C <- caption | text_proj | pieces × width | pieces caption width
                  A <- C, P | softmax(Q(C) K(P)^T / sqrt(d/h)) a head | heads × pieces × patches | pieces width² + patches width² + patches pieces width | cross caption 0
                  caption' <- A, P | O(A V(P)) | pieces × width | patches width² + patches pieces width + pieces width²
                  score <- C, caption' | cosine of the two mean tokens | 1 | 3 width
                  """)),
          (sizes, weights) -> of(sizes, weights, Reach.PATCHES));

  static final Entry ACROSS_BATCH =
      new Entry(
          new Entry.Card(
              "cross_modal_across_batch",
              Group.REPRESENTATION,
              "Captions attend to all pictures of the batch",
              FORMULA.formatted("C~, all P~"),
              SOURCE,
              List.of(
                  "nn.MultiheadAttention without batch_first takes a batch of vectors for one"
                      + " sequence: each caption looks at every picture of the batch. This is the"
                      + " code to the letter, and what in-batch scores train and report.",
                  "Pair scores are those of a pair alone in its batch, since among others a pair has"
                      + " as many scores as it has neighbours. How far the two differ is part of what"
                      + " the lab says of a run.",
                  "Sequences are averaged to vectors first, since the code runs on vectors.",
                  SCORE),
              PARAMETERS,
              Step.table(
                  """
                  P <- picture | image_proj, mean | 1 × width | patches picture width
                  C <- caption | text_proj, mean | 1 × width | pieces caption width
                  A <- C, P | softmax(Q(C) K(P)^T / sqrt(d/h)) a head | heads × batch × batch | 2 width² + batch width | cross caption 0
                  caption' <- A, P | O(A V(P)) | 1 × width | 2 width² + batch width
                  score <- C, caption' | cosine | 1 | 3 width
                  """)),
          (sizes, weights) -> of(sizes, weights, Reach.BATCH));

  private static CrossModalAttention of(Sizes sizes, Weights weights, Reach reach) {
    return of(sizes, weights, Heads.CAPTION, reach);
  }

  /// As a part of a larger mechanism, at a site of its own.
  static CrossModalAttention of(Sizes sizes, Weights weights, AttentionSite site, Reach reach) {
    return new CrossModalAttention(
        Projection.of(weights.under("image_proj"), sizes.picture(), sizes.width()),
        Projection.of(weights.under("text_proj"), sizes.caption(), sizes.width()),
        TorchAttention.of(weights.under("attention"), site, sizes.width(), sizes.heads()),
        reach);
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    Pair projected = pair.map(image::apply, text::apply);
    Pair asked = run.step("P", "C", reach == Reach.PATCHES ? projected : vectors(projected));
    NDArray answered =
        reach == Reach.BATCH
            ? acrossBatch(asked, run)
            : withinPair(asked, asked.pictureMask(), run);
    Pair tokens = asked.with(asked.picture(), answered);
    return Fused.byCosine(tokens, tokens.captionMean(), asked.captionMean());
  }

  @Override
  public Mechanism alone() {
    return reach == Reach.BATCH
        ? new CrossModalAttention(image, text, attention, Reach.VECTOR)
        : this;
  }

  private NDArray withinPair(Pair asked, @Nullable NDArray mask, Run run) {
    return attention.apply(asked.caption(), asked.picture(), mask, run.probe());
  }

  /// Reads a batch of vectors as one sequence, (1, batch, width).
  private NDArray acrossBatch(Pair asked, Run run) {
    return withinPair(asked.map(x -> x.swapAxes(0, 1)), null, run).swapAxes(0, 1);
  }

  /// The mean tokens, (batch, 1, width).
  private static Pair vectors(Pair pair) {
    return new Pair(pair.pictureMean().expandDims(1), pair.captionMean().expandDims(1));
  }

  /// The caption's tokens after looking: `forward` of the seed's class.
  NDArray attend(NDArray pictures, NDArray captions, @Nullable NDArray mask, Run run) {
    return attention.apply(text.apply(captions), image.apply(pictures), mask, run.probe());
  }
}
