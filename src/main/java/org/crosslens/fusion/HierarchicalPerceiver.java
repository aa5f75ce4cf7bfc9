package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.crosslens.layers.Attention;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.results.AttentionSite;

/// A Perceiver for long inputs: they are split into groups, a few latents read each group, and the
/// Perceiver reads those (001; Carreira et al. 2022, HiP).
///
/// @param image of patches
/// @param text of pieces
/// @param start (latents a group, width), the same for every group
/// @param local latents of a group look at its tokens; the same for every group
/// @param latents the bottleneck above
/// @param score of the latents' mean
record HierarchicalPerceiver(
    Projection image,
    Projection text,
    NDArray start,
    Attention local,
    Latents latents,
    Projection score)
    implements Mechanism {
  /// Tokens a group.
  static final int GROUP = 8;

  /// Latents a group.
  private static final int KEPT = 2;

  static final Entry ENTRY =
      new Entry(
          new Entry.Card(
              "perceiver_hierarchical",
              Group.PERCEIVER,
              "Long inputs split into groups",
              """
              X = [P W_p ; C W_c] = [X_1 ; X_2 ; ...],  G_i = MultiHead(start, X_i)
              L = Perceiver([G_1 ; G_2 ; ...])""",
              "001; Carreira et al. 2022, Hierarchical Perceiver",
              List.of(
                  "The seed only says that the input is split and merged. Groups of 8 consecutive"
                      + " tokens, 2 latents each, shared weights, one level of splitting.",
                  "The last group is filled up with padding; a group that is all padding is hidden"
                      + " from the level above.",
                  "The probe sees the groups' patterns one below the other: row 2 i + j is latent j"
                      + " of group i, columns are positions within the group.",
                  "The paper's learned positions with a training step of their own are left out.",
                  Latents.CODE_CHOICE,
                  Latents.SIZE_CHOICE),
              new Count("picture width + caption width + 16 width² + 37 width + 1"),
              Step.table(
                  Perceiver.INPUT.replace("X <-", "T <-")
                      + """
                      M <- T | softmax(Q(start) K(T_i)^T / sqrt(d/h)) in each group of 8 | heads × 2 groups × 8 | 2 width² + 8 groups width² + 16 groups width | cross groups 0
                      X <- M, T | O(M V(T_i)) | 2 groups × width | 8 groups width² + 16 groups width + 2 groups width²
                      """
                      + Latents.steps("2 groups")
                      + "score <- L2 | linear map of the mean latent | 1 | width\n")),
          HierarchicalPerceiver::of);

  static HierarchicalPerceiver of(Sizes sizes, Weights weights) {
    int width = sizes.width();
    return new HierarchicalPerceiver(
        Projection.of(weights.under("image_proj"), sizes.picture(), width),
        Projection.of(weights.under("text_proj"), sizes.caption(), width),
        weights.get("local_latents", Initial.normal(1), KEPT, width),
        TorchAttention.of(
            weights.under("local_attention"),
            AttentionSite.cross("groups", 0),
            width,
            sizes.heads()),
        Latents.of(weights, width, sizes.heads()),
        Projection.of(weights.under("score"), width, 1));
  }

  @Override
  public Fused apply(Pair pair, Run run) {
    NDArray projected = run.step("T", pair.map(image::apply, text::apply).concatenated());
    NDArray tokens = filled(projected);
    NDArray attended = filled(pair.allAttended().expandDims(2)).squeeze(2);
    NDArray merged = run.step("X", local(tokens, attended, run.probe()));
    return Fused.joint(latents.read(merged, Mask.padding(kept(attended)), run), null, score);
  }

  /// Adds zeros until groups come out even: (batch, tokens, any) to (batch, groups * 8, any).
  private static NDArray filled(NDArray x) {
    Shape shape = x.getShape();
    long missing = Math.floorMod(-shape.get(1), GROUP);
    return missing == 0
        ? x
        : x.concat(x.getManager().zeros(new Shape(shape.get(0), missing, shape.get(2))), 1);
  }

  /// Lets each group's latents look at its tokens: (batch, groups * 2, width).
  private NDArray local(NDArray tokens, NDArray attended, Probe probe) {
    NDArray latent = Latents.repeated(start, tokens);
    NDArray queries = Heads.split(local.query().apply(latent), local.heads()).expandDims(2);
    NDArray keys = grouped(local.key().apply(tokens));
    NDArray scores = queries.mul(local.scale()).matMul(keys.swapAxes(-1, -2));
    NDArray mask = Mask.padding(attended).reshape(attended.getShape().get(0), 1, -1, 1, GROUP);
    NDArray masked = scores.add(mask);
    NDArray pattern = seen(masked.softmax(-1), probe);
    NDArray values = grouped(local.value().apply(tokens));
    NDArray read = flat(pattern.matMul(values));
    probe.part(local.site(), Probe.Part.QUERIES, flat(queries));
    probe.part(local.site(), Probe.Part.KEYS, flat(keys));
    probe.part(local.site(), Probe.Part.SCORES, flat(masked));
    probe.part(local.site(), Probe.Part.VALUES, flat(values));
    probe.part(local.site(), Probe.Part.MIXED, read);
    return local.output().apply(Heads.join(read));
  }

  /// Shows the probe (batch, heads, groups * 2, 8) of (batch, heads, groups, 2, 8).
  private NDArray seen(NDArray pattern, Probe probe) {
    return probe.attention(local.site(), flat(pattern)).reshape(pattern.getShape());
  }

  /// (batch, heads, groups, a, b) to (batch, heads, groups * a, b).
  private static NDArray flat(NDArray x) {
    Shape shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1), -1, shape.get(4));
  }

  /// (batch, groups * 8, width) to (batch, heads, groups, 8, head width).
  private NDArray grouped(NDArray x) {
    NDArray heads = Heads.split(x, local.heads());
    Shape shape = heads.getShape();
    return heads.reshape(shape.get(0), shape.get(1), -1, GROUP, shape.get(3));
  }

  /// Which of the groups' latents have read any token: (batch, groups * 2).
  private static NDArray kept(NDArray attended) {
    NDArray group = attended.reshape(attended.getShape().get(0), -1, GROUP).max(new int[] {2});
    return group.repeat(1, KEPT);
  }
}
