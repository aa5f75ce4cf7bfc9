package org.crosslens.workbench.recipes.vilt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Objects;
import org.crosslens.layers.Probe;
import org.crosslens.results.AttentionSite;
import org.jspecify.annotations.Nullable;

/// Asks that a noun looks at the patches that show what it names: attention that is told where to
/// look learns sooner what to look for (Qiao et al. 2018, Exploring Human-like Attention
/// Supervision in Visual Question Answering).
///
/// It is a probe that keeps one layer's pattern and states on their way through a run.
final class Grounding implements Probe {
  /// Keeps the logarithm finite where nothing is looked at.
  private static final double LEAST = 1e-4;

  private final int layer;
  private final NDManager run;
  private @Nullable NDArray pattern; // (batch, queries, keys), the mean over heads
  private @Nullable NDArray states; // (batch, positions, width), after the layer

  /// @param layer whose pattern is asked, counted from 0
  /// @param run owns what is kept of it, since the layer's own arrays end with the layer
  Grounding(int layer, NDManager run) {
    this.layer = layer;
    this.run = run;
  }

  @Override
  public NDArray attention(AttentionSite site, NDArray seen) {
    if (site.layer() == layer) {
      pattern = seen.mean(new int[] {1});
      pattern.attach(run);
    }
    return seen;
  }

  @Override
  public NDArray hidden(String part, int depth, NDArray seen) {
    if (depth == layer + 1) {
      states = seen.duplicate(); // the next layer frees what it was given
      states.attach(run);
    }
    return seen;
  }

  /// The states of a question's pieces after the layer, (batch, positions, width).
  NDArray pieces(int positions) {
    return Objects.requireNonNull(states).get(new NDIndex(":, :{}", positions));
  }

  /// Minus the logarithm of the attention that nouns pay to what they name, all heads together, the
  /// mean over nouns.
  ///
  /// @param named (batch, positions, patches), 1 for what a piece names
  /// @return scalar
  NDArray loss(NDArray named) {
    Shape shape = named.getShape();
    NDIndex toPatches = new NDIndex(":, :{}, {}:", shape.get(1), shape.get(1) + 1);
    NDArray paid = Objects.requireNonNull(pattern).get(toPatches).mul(named).sum(new int[] {-1});
    NDArray nouns = named.max(new int[] {-1});
    return paid.add(LEAST).log().mul(nouns).sum().neg().div(nouns.sum().maximum(1));
  }
}
