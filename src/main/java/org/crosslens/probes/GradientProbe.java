package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.layers.Probe;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.AttentionSite;

/// Reads the gradient of a result with respect to every attention pattern of a run, and what each
/// position adds to the result by way of its embedding.
///
/// A pattern is made inside the run, and DJL keeps gradients of leaves only. So a leaf of zeros is
/// added to it: the sum is the same pattern, and the leaf's gradient is the pattern's.
public final class GradientProbe implements Probe {
  private static final int[] WIDTH = {-1};

  private final NDManager manager;
  private final List<Leaf> leaves = new ArrayList<>();
  private final Map<String, Embedded> embedded = new LinkedHashMap<>();

  private record Leaf(AttentionMap pattern, NDArray zeros) {}

  private record Embedded(NDArray states, NDArray zeros) {}

  /// @param manager owns the leaves; it must outlive the backward pass
  public GradientProbe(NDManager manager) {
    this.manager = manager;
  }

  @Override
  public NDArray attention(AttentionSite site, NDArray pattern) {
    NDArray zeros = leaf(pattern);
    leaves.add(new Leaf(Recorder.map(site, pattern), zeros));
    return pattern.add(zeros);
  }

  @Override
  public NDArray hidden(String part, int depth, NDArray states) {
    if (depth > 0) {
      return states;
    }
    NDArray copy = states.stopGradient();
    copy.attach(manager);
    NDArray zeros = leaf(states);
    embedded.put(part, new Embedded(copy, zeros));
    return states.add(zeros);
  }

  private NDArray leaf(NDArray like) {
    NDArray zeros = manager.zeros(like.getShape());
    zeros.setRequiresGradient(true);
    return zeros;
  }

  /// What was read, in the order of the run; ask after the backward pass.
  public List<PatternGradient> gradients() {
    return leaves.stream().map(GradientProbe::gradient).toList();
  }

  /// Gradient times embedding, summed over the width: one number a position, by part; ask after the
  /// backward pass (Shrikumar et al. 2016, Not Just a Black Box, section 3).
  public Map<String, float[]> inputs() {
    Map<String, float[]> inputs = new LinkedHashMap<>();
    embedded.forEach(
        (part, e) -> {
          try (NDArray gradient = e.zeros.getGradient()) {
            inputs.put(part, gradient.mul(e.states).sum(WIDTH).toFloatArray());
          }
        });
    return inputs;
  }

  private static PatternGradient gradient(Leaf leaf) {
    try (NDArray gradient = leaf.zeros.getGradient()) {
      return new PatternGradient(leaf.pattern, Recorder.map(leaf.pattern.site(), gradient));
    }
  }
}
