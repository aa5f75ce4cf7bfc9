package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Pooler;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;

/// A Perceiver whose latents are asked for what is wanted by output queries (10.4.3; 001; Jaegle et
/// al. 2022, Perceiver IO).
///
/// @param image of patches
/// @param text of pieces
/// @param latents the bottleneck
/// @param queries (3, width): match, picture, caption
/// @param output queries look at the latents
/// @param score of what the first query gets
record PerceiverIo(
    Projection image,
    Projection text,
    Latents latents,
    NDArray queries,
    Attention output,
    Projection score)
    implements Mechanism {
  private static final int QUERIES = 3;

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "perceiver_io",
              Group.PERCEIVER,
              "Latents asked by output queries",
              """
              X = [P W_p ; C W_c],  L = MultiHead(latents, X),  L <- MultiHead(L, L), twice
              [m ; P' ; C'] = MultiHead(queries, L)""",
              "002, 10.4.3; 001; Jaegle et al. 2022, Perceiver IO",
              List.of(
                  "The seed has no code for the outputs. Three learned queries ask for the match, the"
                      + " picture and the caption; one linear map reads the score from the first.",
                  Latents.CODE_CHOICE,
                  Latents.SIZE_CHOICE,
                  Perceiver.INPUT_CHOICE),
              new Count("picture width + caption width + 16 width² + 38 width + 1"),
              Step.table(
                  Perceiver.INPUT
                      + Latents.steps("tokens")
                      + """
                      B <- L2 | softmax(Q(queries) K(L2)^T / sqrt(d/h)) a head | heads × 3 × 16 | 19 width² + 48 width | cross output 0
                      outputs <- B, L2 | O(B V(L2)) | 3 × width | 19 width² + 48 width
                      picture' <- outputs | the second | 1 × width
                      caption' <- outputs | the third | 1 × width
                      score <- outputs | linear map of the first | 1 | width
                      """)),
          PerceiverIo::of);

  static PerceiverIo of(Sizes sizes, Weights weights) {
    int width = sizes.width();
    return new PerceiverIo(
        Projection.of(weights.under("image_proj"), sizes.picture(), width),
        Projection.of(weights.under("text_proj"), sizes.caption(), width),
        Latents.of(weights, width, sizes.heads()),
        weights.get("output_queries", Initial.normal(1), QUERIES, width),
        TorchAttention.of(
            weights.under("output_attention"),
            AttentionSite.cross("output", 0),
            width,
            sizes.heads()),
        Projection.of(weights.under("score"), width, 1));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray tokens = run.step("X", pair.map(image::apply, text::apply).concatenated());
    NDArray read = latents.read(tokens, pair.bothMask(), run);
    NDArray asked = Latents.repeated(queries, read);
    NDArray got = run.step("outputs", output.apply(asked, read, null, run.probe()));
    Pair sides = new Pair(got.get(new NDIndex(":, 1:2")), got.get(new NDIndex(":, 2:3")));
    run.step("picture'", "caption'", sides);
    return Fused.byHead(sides, Pooler.first(got), score);
  }
}
