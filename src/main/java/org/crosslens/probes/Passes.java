package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.crosslens.generation.Choice;
import org.crosslens.generation.Decoding;
import org.crosslens.layers.Probe;
import org.crosslens.models.Captioner;
import org.crosslens.results.Progress;

/// Runs models forward on examples, under a probe.
public final class Passes {
  private Passes() {}

  /// What an objective says of each example.
  ///
  /// @param manager the model's; the run has a sub-manager of its own
  /// @return (batch), or (batch, choices) in row-major order
  public static float[] values(
      Objective objective, Example example, Probe probe, NDManager manager) {
    try (NDManager run = manager.newSubManager()) {
      return objective.of(Tensors.of(example, run), probe).toFloatArray();
    }
  }

  /// The likeliest caption, piece by piece.
  ///
  /// @param picture one picture
  /// @return the pieces, the one that starts every caption first
  public static long[] caption(
      Captioner model, Pixels picture, Progress progress, NDManager manager) {
    try (NDManager run = manager.newSubManager()) {
      NDArray pixels = picture.tensor(run);
      Probe probe = new Cancellable(Probe.NONE, progress);
      try (Decoding decoding =
          new Decoding(
              model.caption(pixels, new long[0], probe),
              model.rules(),
              Choice.GREEDY,
              step -> probe,
              run)) {
        decoding.finish(progress);
        return decoding.ids(0);
      }
    }
  }
}
