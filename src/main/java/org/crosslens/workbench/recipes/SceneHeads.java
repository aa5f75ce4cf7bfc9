package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;
import org.crosslens.library.scenes.Group;
import org.crosslens.training.Losses;

/// Throw-away heads that ask a picture tower what is in a scene: kinds with their colours and
/// counts and the setting of the class token, kind and colour of every patch.
///
/// Asking each patch, too, is what makes kinds come quickly with a plain patch projection (Jiang et
/// al. 2021, All Tokens Matter).
public record SceneHeads(
    Norm norm,
    Projection kindColour,
    Projection kindCount,
    Projection setting,
    Projection patchKind,
    Projection patchColour) {

  /// The prefix of their names among the parameters.
  public static final String PREFIX = "heads";

  private static final int KIND_COLOURS = SceneTargets.KINDS * SceneTargets.COLOURS;
  private static final int KIND_COUNTS = SceneTargets.KINDS * Group.MOST;

  /// Takes the heads' weights from a source, under their prefix.
  public static SceneHeads of(Weights weights, int width) {
    Weights heads = weights.under(PREFIX);
    return new SceneHeads(
        Norm.of(heads.under("norm"), width, 1e-5),
        Projection.of(heads.under("kind_colour"), width, KIND_COLOURS),
        Projection.of(heads.under("kind_count"), width, KIND_COUNTS),
        Projection.of(heads.under("setting"), width, SceneTargets.SETTINGS),
        Projection.of(heads.under("patch_kind"), width, SceneTargets.KINDS + 1),
        Projection.of(heads.under("patch_colour"), width, SceneTargets.COLOURS));
  }

  /// The sum of five cross entropies.
  ///
  /// @param states (batch, 1 + seen, width), the class token first
  public NDArray loss(NDArray states, SceneTargets targets, NDManager run) {
    NDArray normed = norm.apply(states);
    NDArray whole = normed.get(new NDIndex(":, 0"));
    long width = normed.getShape().get(2);
    NDArray patches = normed.get(new NDIndex(":, 1:")).reshape(-1, width);
    return loss(kindColour, whole, targets.kindColour(), run)
        .add(loss(kindCount, whole, targets.kindCount(), run))
        .add(loss(setting, whole, targets.setting(), run))
        .add(loss(patchKind, patches, targets.patchKind(), run))
        .add(loss(patchColour, patches, targets.patchColour(), run));
  }

  private static NDArray loss(Projection head, NDArray x, float[] targets, NDManager run) {
    return Losses.crossEntropy(head.apply(x), SceneTargets.rows(run, targets, (int) head.out()));
  }

  /// The most likely kind of each picture by the class token's word.
  ///
  /// @param states as for the loss
  long[] kinds(NDArray states) {
    NDArray whole = norm.apply(states.get(new NDIndex(":, 0")));
    NDArray shares = kindCount.apply(whole).softmax(-1);
    return shares
        .reshape(-1, SceneTargets.KINDS, Group.MOST)
        .sum(new int[] {2})
        .argMax(1)
        .toLongArray();
  }
}
