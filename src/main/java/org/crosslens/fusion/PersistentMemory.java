package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// A feed-forward layer written as attention over learned keys and values, which join those of the
/// other modality (001; Sukhbaatar et al. 2019, Augmenting Self-attention with Persistent Memory).
///
/// @param picture patches look at pieces and memory
/// @param caption pieces look at patches and memory, by the same projections
/// @param keys (memory, width)
/// @param values (memory, width)
record PersistentMemory(Attention picture, Attention caption, NDArray keys, NDArray values)
    implements Mechanism {
  /// Learned pairs of key and value.
  private static final int COUNT = 8;

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "persistent_memory",
              Group.ARCHITECTURE,
              "Feed-forward as attention over memory",
              """
              P' = P + O([softmax(Q_h(P) [K_h(C) ; M_h]^T / sqrt(d/h)) [V_h(C) ; N_h]]);  C' likewise
              feed-forward: f(x M^T) N with f = ReLU;  here f = softmax, shared with the context""",
              "001; Sukhbaatar et al. 2019, section 3.2",
              List.of(
                  "M and N are a feed-forward layer's two matrices with softmax for the"
                      + " non-linearity; as in the paper they stand beside the context's keys and"
                      + " values in one softmax and replace the feed-forward layer.",
                  "8 pairs of key and value; the same memory and projections in both directions.",
                  "A residual connection, no norm."),
              new Count("4 width² + 20 width"),
              Step.table(
                  """
                  A <- picture, caption | softmax(Q(P) [K(C) ; M]^T / sqrt(d/h)) a head | heads × patches × pieces + 8 | patches width² + pieces width² + patches pieces width + 8 patches width | cross picture 0
                  picture' <- picture, A, caption | P + O(A [V(C) ; N]) | patches × width | pieces width² + patches pieces width + 8 patches width + patches width²
                  B <- caption, picture | softmax(Q(C) [K(P) ; M]^T / sqrt(d/h)) a head | heads × pieces × patches + 8 | pieces width² + patches width² + patches pieces width + 8 pieces width | cross caption 0
                  caption' <- caption, B, picture | C + O(B [V(P) ; N]) | pieces × width | patches width² + patches pieces width + 8 pieces width + pieces width²
                  """
                      + Steps.COSINE)),
          PersistentMemory::of);

  static PersistentMemory of(Sizes sizes, Weights weights) {
    int width = sizes.only();
    return new PersistentMemory(
        attention(weights, Heads.PICTURE, sizes),
        attention(weights, Heads.CAPTION, sizes),
        weights.get("memory_keys", Initial.fanIn(width / sizes.heads()), COUNT, width),
        weights.get("memory_values", Initial.fanIn(COUNT), COUNT, width));
  }

  private static Attention attention(Weights weights, AttentionSite site, Sizes sizes) {
    QueryKeyValue p = QueryKeyValue.of(weights, sizes.width());
    Projection output = Projection.of(weights.under("to_out"), sizes.width(), sizes.width());
    return new Attention(site, sizes.heads(), p.query(), p.key(), p.value(), output);
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray p = pair.picture();
    NDArray c = pair.caption();
    return Fused.byCosine(
        pair.add(
            pair.with(
                look(picture, p, c, pair.captionMask(), run),
                look(caption, c, p, pair.pictureMask(), run))));
  }

  private NDArray look(
      Attention attention, NDArray x, NDArray context, @Nullable NDArray mask, Run run) {
    Attention.Context memory =
        new Attention.Context(
            Heads.split(Latents.repeated(keys, x), attention.heads()),
            Heads.split(Latents.repeated(values, x), attention.heads()));
    return attention.apply(x, attention.context(context).then(memory), widened(mask), run.probe());
  }

  /// Memory is never hidden.
  private static @Nullable NDArray widened(@Nullable NDArray mask) {
    if (mask == null) {
      return null;
    }
    NDArray open = mask.getManager().zeros(new Shape(mask.getShape().get(0), 1, 1, COUNT));
    return mask.concat(open, 3);
  }
}
