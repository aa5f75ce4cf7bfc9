package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// A fixed number of learned vectors that read an input of any length and then work on what they
/// have read: the bottleneck of a Perceiver (002, 10.4.3; Jaegle et al. 2021).
///
/// As in the seed's code there are neither residual connections nor norms nor feed-forward parts,
/// which the paper has. The cross-attention, commented out there, is built.
///
/// @param start (latents, width)
/// @param cross latents look at the input
/// @param layers latents look at each other
record Latents(NDArray start, Attention cross, List<Attention> layers) {
  /// How many there are; the seed's default is 256, which a caption and a picture do not fill.
  static final int COUNT = 16;

  /// How often they look at each other; the seed's default is 6.
  static final int DEPTH = 2;

  /// What both constants mean for a reader of the card.
  static final String SIZE_CHOICE =
      "16 latents and 2 layers of self-attention; the seed's defaults are 256 and 6.";

  /// What the code leaves out.
  static final String CODE_CHOICE =
      "The cross-attention that the code comments out is built. Residual connections, norms and"
          + " feed-forward parts, which the paper has, are not in the code and not here.";

  /// The data flow from X, so many tokens, to L2.
  static String steps(String tokens) {
    return """
        A <- X | softmax(Q(latents) K(X)^T / sqrt(d/h)) a head | heads × 16 × TOKENS | 16 width² + TOKENS width² + 16 TOKENS width | cross latents 0
        L0 <- A, X | O(A V(X)) | 16 × width | TOKENS width² + 16 TOKENS width + 16 width²
        S0 <- L0 | softmax(Q(L0) K(L0)^T / sqrt(d/h)) a head | heads × 16 × 16 | 32 width² + 256 width | self latents 0
        L1 <- S0, L0 | O(S0 V(L0)) | 16 × width | 32 width² + 256 width
        S1 <- L1 | softmax(Q(L1) K(L1)^T / sqrt(d/h)) a head | heads × 16 × 16 | 32 width² + 256 width | self latents 1
        L2 <- S1, L1 | O(S1 V(L1)) | 16 × width | 32 width² + 256 width
        """
        .replace("TOKENS", tokens);
  }

  static Latents of(Weights weights, int width, int heads) {
    return new Latents(
        weights.get("latents", Initial.normal(1), COUNT, width),
        attention(weights, "cross_attention", AttentionSite.cross("latents", 0), width, heads),
        IntStream.range(0, DEPTH)
            .mapToObj(
                i ->
                    attention(
                        weights,
                        "self_attention_layers." + i,
                        AttentionSite.self("latents", i),
                        width,
                        heads))
            .toList());
  }

  private static Attention attention(
      Weights weights, String name, AttentionSite site, int width, int heads) {
    return TorchAttention.of(weights.under(name), site, width, heads);
  }

  /// Reads (batch, tokens, width) into (batch, latents, width).
  NDArray read(NDArray tokens, @Nullable NDArray mask, Run run) {
    NDArray looked = cross.apply(repeated(start, tokens), tokens, mask, run.probe());
    NDArray state = run.step("L0", looked);
    for (int i = 0; i < layers.size(); i++) {
      NDArray worked = layers.get(i).apply(state, state, null, run.probe());
      state = run.step("L" + (i + 1), worked);
    }
    return state;
  }

  /// Learned vectors (count, width) for each row of a batch, with the run: (batch, count, width).
  static NDArray repeated(NDArray learned, NDArray like) {
    Shape shape = learned.getShape();
    Shape all = new Shape(like.getShape().get(0), shape.get(0), shape.get(1));
    return like.getManager().zeros(all).add(learned);
  }
}
