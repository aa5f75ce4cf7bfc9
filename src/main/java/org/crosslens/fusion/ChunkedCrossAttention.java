package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Weights;
import org.jspecify.annotations.Nullable;

/// Each chunk of the caption has neighbours of its own, and a piece looks only at those of the last
/// chunk that is complete when the piece is read (001; Borgeaud et al. 2022, RETRO, section 2.4).
///
/// @param norm before the attention
/// @param attention pieces look at the patches that were retrieved for them
record ChunkedCrossAttention(Norm norm, Attention attention) implements Mechanism {
  /// Pieces a chunk; RETRO's is 64, for texts of thousands.
  private static final int CHUNK = 4;

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "retro",
              Group.ARCHITECTURE,
              "Chunked cross-attention to neighbours",
              """
              u(i) = floor((i - (m - 1)) / m),  m = 4
              t_i = MultiHead(LN(C_i), neighbours of chunk u(i)),  0 where u(i) < 0
              C' = C + t""",
              "001; Borgeaud et al. 2022, section 2.4",
              List.of(
                  "There is no database: the picture's patches, cut into as many equal slices as the"
                      + " caption has chunks, stand for what was retrieved chunk by chunk.",
                  "The first m - 1 pieces have no complete chunk before them and pass unchanged, as"
                      + " in the paper. A caption shorter than a chunk is one chunk.",
                  "Computed as one attention under a mask, at its full cost.",
                  "The score compares what the caption says with what it was told:"
                      + " cos(mean C, mean t)."),
              new Count("2 picture width + 2 width² + 6 width"),
              Step.table(
                  """
                  n <- caption | LayerNorm | pieces × width
                  A <- n, picture | softmax(Q(n) K(P)^T / sqrt(d/h)) over the chunk's neighbours | heads × pieces × patches | pieces width² + patches picture width + patches pieces width | cross caption 0
                  t <- A, picture | O(A V(P)), 0 before the first chunk is complete | pieces × width | patches picture width + patches pieces width + pieces width²
                  caption' <- caption, t | C + t | pieces × width
                  score <- caption, t | cosine of the two mean tokens | 1 | 3 width
                  """)),
          ChunkedCrossAttention::of);

  static ChunkedCrossAttention of(Sizes sizes, Weights weights) {
    sizes.captionIsWidth();
    return new ChunkedCrossAttention(
        Decoding.norm(weights, "norm", sizes.width()),
        Decoding.cross(weights, "cross", Heads.CAPTION, sizes, sizes.picture()));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray caption = pair.caption();
    NDArray neighbours = neighbours(pair);
    NDArray mask = Mask.padding(neighbours.reshape(-1, pair.picture().getShape().get(1)));
    NDArray normed = run.step("n", norm.apply(caption));
    NDArray looked = attention.apply(normed, pair.picture(), spread(mask, neighbours), run.probe());
    NDArray told = run.step("t", looked.mul(neighbours.max(new int[] {2}, true)));
    Pair fused = pair.with(pair.picture(), caption.add(told));
    return Fused.byCosine(fused, Pair.mean(told, pair.captionAttended()), pair.captionMean());
  }

  private static NDArray spread(NDArray mask, NDArray neighbours) {
    Shape shape = neighbours.getShape();
    return mask.reshape(shape.get(0), 1, shape.get(1), shape.get(2));
  }

  /// Which patches each piece may look at: (batch, pieces, patches), 1 or 0.
  private static NDArray neighbours(Pair pair) {
    NDManager manager = pair.picture().getManager();
    int batch = (int) pair.picture().getShape().get(0);
    int[] patches = lengths(pair.picture(), pair.pictureAttended());
    int[] pieces = lengths(pair.caption(), pair.captionAttended());
    int rows = (int) pair.caption().getShape().get(1);
    int columns = (int) pair.picture().getShape().get(1);
    float[] seen = new float[batch * rows * columns];
    for (int b = 0; b < batch; b++) {
      for (int piece = 0; piece < pieces[b]; piece++) {
        int at = (b * rows + piece) * columns;
        mark(seen, at, piece, pieces[b], patches[b]);
      }
    }
    return manager.create(seen, new Shape(batch, rows, columns));
  }

  /// Marks the slice of the last chunk that is complete at a piece.
  private static void mark(float[] seen, int at, int piece, int pieces, int patches) {
    int chunk = Math.min(CHUNK, pieces);
    int complete = Math.floorDiv(piece - (chunk - 1), chunk);
    if (complete >= 0 && patches > 0) {
      int slice = Math.ceilDiv(patches, Math.ceilDiv(pieces, chunk));
      int from = Math.min(complete * slice, patches - 1);
      Arrays.fill(seen, at + from, at + Math.min(from + slice, patches), 1);
    }
  }

  /// How many tokens each row has; padding stands behind them.
  private static int[] lengths(NDArray tokens, @Nullable NDArray attended) {
    int[] all = new int[(int) tokens.getShape().get(0)];
    Arrays.fill(all, (int) tokens.getShape().get(1));
    if (attended != null) {
      Number[] counts = attended.sum(new int[] {1}).toArray();
      Arrays.setAll(all, row -> counts[row].intValue());
    }
    return all;
  }
}
