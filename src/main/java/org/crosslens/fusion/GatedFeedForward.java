package org.crosslens.fusion;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Activation;
import org.crosslens.layers.Norm;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Weights;

/// The feed-forward part that ends v9 and all that is built on it: a gate times a value, added to
/// what came in.
///
/// Gate and value both pass GELU and dropout, as the code of v9 has it (002, 10.4.4.3).
///
/// @param norm before it
/// @param gate (4 width, width)
/// @param value (4 width, width)
/// @param output (width, 4 width)
record GatedFeedForward(Norm norm, Projection gate, Projection value, Projection output) {
  /// How much wider it is inside (v9's code: `dim * 4`).
  private static final int EXPANSION = 4;

  static GatedFeedForward of(Weights weights, int width) {
    int inner = EXPANSION * width;
    return new GatedFeedForward(
        Norm.of(weights.under("ff_norm"), width, NormedShared.EPSILON),
        Projection.of(weights.under("ff_gate.0"), width, inner),
        Projection.of(weights.under("ff_value.0"), width, inner),
        Projection.of(weights.under("ff_out"), inner, width));
  }

  /// Maps what attention gave both sides, `aP` and `aC` in their diagrams, to what they become.
  Pair apply(Pair attended, Run run) {
    Pair x = run.step("aP", "aC", attended);
    return x.map(p -> apply("picture': ", p, run), c -> apply("caption': ", c, run));
  }

  /// Maps (batch, positions, width) to itself.
  private NDArray apply(String name, NDArray x, Run run) {
    NDArray normed = run.step(name + "LayerNorm", norm.apply(x));
    NDArray open = run.step(name + "gate", branch(gate, normed, run.dropout()));
    NDArray raised = run.step(name + "value", branch(value, normed, run.dropout()));
    return x.add(run.dropout().apply(output.apply(open.mul(raised))));
  }

  private static NDArray branch(Projection projection, NDArray x, Dropout dropout) {
    return dropout.apply(Activation.GELU.apply(projection.apply(x)));
  }
}
