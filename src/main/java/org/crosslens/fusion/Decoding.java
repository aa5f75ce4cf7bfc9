package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.function.BiFunction;
import org.crosslens.layers.Activation;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Mlp;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;

/// A decoder layer that looks at two sources: self-attention, a way to take in both, feed-forward;
/// pre-norm with residual connections.
///
/// As a mechanism it decodes one learned start token and reads the score from the result. A decoder
/// of captions calls [#decode] with its own tokens; the two sources may as well be two texts.
///
/// @param norm before the self-attention
/// @param self causal self-attention
/// @param way how the two sources are taken in
/// @param mlpNorm before the feed-forward
/// @param mlp feed-forward
/// @param start (1, width), what the decoder begins with
/// @param score of the decoded start
record Decoding(
    Norm norm, Attention self, Way way, Norm mlpNorm, Mlp mlp, NDArray start, Projection score)
    implements Mechanism {
  /// How much wider the feed-forward is inside.
  private static final int EXPANSION = 4;

  /// The self-attention, from `start` on: the first lines of a step table.
  static final String BEGIN =
      """
      x <- picture | a learned start, one a picture | 1 × width
      S <- x | softmax of LayerNorm(x) on itself, causal | heads × 1 × 1 | 2 width² + width | self decoder 0
      y <- x, S | x + O(S V(LayerNorm(x))) | 1 × width | 2 width² + width
      """;

  /// The feed-forward and the score, from `z` on.
  static final String END =
      """
      joint <- z | z + MLP(LayerNorm(z)) | 1 × width | 8 width²
      score <- joint | linear | 1 | width
      """;

  /// What every way of this group has beside itself: self-attention, feed-forward, norms, start and
  /// score.
  static final String PARAMETERS = "12 width² + 15 width + 1";

  /// What holds for all of them.
  static final String FRAME =
      "Every way stands between causal self-attention and a feed-forward, in one pre-norm layer; a"
          + " pair is scored from one learned start token.";

  /// How two sources reach a decoder.
  interface Way {
    /// Adds to each position what the sources tell it.
    ///
    /// @param x (batch, positions, width)
    NDArray apply(NDArray x, Pair sources, Run run);

    /// What stands before the decoder's own tokens in its self-attention: x itself unless the way
    /// is a prefix.
    ///
    /// @param normed (batch, positions, width)
    /// @return (batch, prefix + positions, width)
    default NDArray context(NDArray normed, Pair sources, Run run) {
      return normed;
    }
  }

  /// Builds the frame around a way.
  static Entry.Builder around(BiFunction<Sizes, Weights, Way> way) {
    return (sizes, weights) -> of(sizes, weights, way.apply(sizes, weights));
  }

  private static Decoding of(Sizes sizes, Weights weights, Way way) {
    int width = sizes.width();
    long inner = (long) EXPANSION * width;
    return new Decoding(
        norm(weights, "norm", width),
        cross(weights, "self", AttentionSite.self("decoder", 0), sizes, width),
        way,
        norm(weights, "mlp_norm", width),
        new Mlp(
            Projection.of(weights.under("mlp.up"), width, inner),
            Activation.GELU,
            Projection.of(weights.under("mlp.down"), inner, width)),
        weights.get("start", Initial.NORMAL, 1, width),
        Projection.of(weights.under("score"), width, 1));
  }

  static Norm norm(Weights weights, String name, int width) {
    return Norm.of(weights.under(name), width, NormedShared.EPSILON);
  }

  /// Multi-head attention whose keys and values come from tokens of any width.
  static Attention cross(
      Weights weights, String name, AttentionSite site, Sizes sizes, int context) {
    Weights own = weights.under(name);
    int width = sizes.width();
    return new Attention(
        site,
        sizes.heads(),
        Projection.of(own.under("to_q"), width, width),
        Projection.of(own.under("to_k"), context, width),
        Projection.of(own.under("to_v"), context, width),
        Projection.of(own.under("to_out"), width, width));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    return Fused.joint(decode(Latents.repeated(start, pair.picture()), pair, run), null, score);
  }

  /// One layer of decoding.
  ///
  /// @param x (batch, positions, width); each position sees itself and earlier ones
  /// @param sources what the decoder is told
  NDArray decode(NDArray x, Pair sources, Run run) {
    NDArray normed = norm.apply(run.step("x", x));
    NDArray context = way.context(normed, sources, run);
    NDArray mask = mask(normed, context, sources);
    NDArray looked = run.step("y", x.add(self.apply(normed, context, mask, run.probe())));
    NDArray told = run.step("z", way.apply(looked, sources, run));
    return told.add(mlp.apply(run.step("joint: LayerNorm", mlpNorm.apply(told))));
  }

  /// Hides later positions and, where a prefix stands before them, its padding.
  private static NDArray mask(NDArray x, NDArray context, Pair sources) {
    NDManager manager = x.getManager();
    int fresh = (int) x.getShape().get(1);
    int before = (int) context.getShape().get(1) - fresh;
    NDArray causal = Mask.causal(manager, before, fresh);
    NDArray hidden = sources.bothMask();
    if (before == 0 || hidden == null) {
      return causal;
    }
    NDArray own = manager.zeros(new Shape(x.getShape().get(0), 1, 1, fresh));
    return Mask.both(causal, hidden.concat(own, 3));
  }
}
