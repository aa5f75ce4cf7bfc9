package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.crosslens.layers.Probe;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite;

/// Reads the gradient of a result with respect to every attention pattern of a run.
///
/// A pattern is made inside the run, and DJL keeps gradients of leaves only. So a leaf of zeros is
/// added to it: the sum is the same pattern, and the leaf's gradient is the pattern's.
public final class GradientProbe implements Probe {
  private final NDManager manager;
  private final List<Leaf> leaves = new ArrayList<>();

  private record Leaf(AttentionMap pattern, NDArray zeros) {}

  /// @param manager owns the leaves; it must outlive the backward pass
  public GradientProbe(NDManager manager) {
    this.manager = manager;
  }

  @Override
  public NDArray attention(AttentionSite site, NDArray pattern) {
    NDArray zeros = manager.zeros(pattern.getShape());
    zeros.setRequiresGradient(true);
    leaves.add(new Leaf(Recorder.map(site, pattern), zeros));
    return pattern.add(zeros);
  }

  /// What was read, in the order of the run; ask after the backward pass.
  public List<PatternGradient> gradients() {
    return leaves.stream().map(GradientProbe::gradient).toList();
  }

  private static PatternGradient gradient(Leaf leaf) {
    try (NDArray gradient = leaf.zeros.getGradient()) {
      return new PatternGradient(leaf.pattern, Recorder.map(leaf.pattern.site(), gradient));
    }
  }
}
