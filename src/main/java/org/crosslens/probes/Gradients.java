package org.crosslens.probes;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Map;
import org.crosslens.results.AttentionSite.Kind;
import org.crosslens.results.Progress;

/// How a number that a model gives depends on its attention patterns and on what it was shown.
///
/// @param score the number
/// @param patterns every pattern of the run, in its order
/// @param pixels gradient times value of each pixel, (3, height, width); empty without a picture
/// @param inputs gradient times embedding of each position, by part
public record Gradients(
    float score, List<PatternGradient> patterns, float[] pixels, Map<String, float[]> inputs) {
  /// Takes its own copies of the collections.
  public Gradients {
    patterns = List.copyOf(patterns);
    inputs = Map.copyOf(inputs);
  }

  /// Runs forward and backward. Only one thread of a process may do this at a time.
  ///
  /// @param example one picture or text, or one of each
  /// @param progress is asked between two layers
  /// @param manager the model's; the run has a sub-manager of its own
  public static Gradients of(
      Objective objective, Example example, Progress progress, NDManager manager) {
    try (NDManager run = manager.newSubManager();
        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      Tensors input = Tensors.of(example, run);
      if (example.picture() != null) {
        input.pixels().setRequiresGradient(true);
      }
      GradientProbe probe = new GradientProbe(run);
      NDArray score = objective.of(input, new Cancellable(probe, progress)).sum();
      collector.backward(score);
      float[] pixels = example.picture() == null ? new float[0] : weighted(input.pixels());
      return new Gradients(score.getFloat(), probe.gradients(), pixels, probe.inputs());
    }
  }

  private static float[] weighted(NDArray pixels) {
    try (NDArray gradient = pixels.getGradient()) {
      return gradient.mul(pixels.stopGradient()).toFloatArray();
    }
  }

  /// The patterns of one part and kind, in order.
  public List<PatternGradient> at(String part, Kind kind) {
    return patterns.stream()
        .filter(p -> p.pattern().site().part().equals(part))
        .filter(p -> p.pattern().site().kind() == kind)
        .toList();
  }

  /// Gradient times value, summed over the pixels of each patch.
  ///
  /// @param picture what was shown
  /// @param rows patches from top to bottom
  /// @param columns patches from left to right
  /// @return one number a patch, row by row
  public float[] patches(Pixels picture, int rows, int columns) {
    float[] patches = new float[rows * columns];
    int down = picture.height() / rows;
    int across = picture.width() / columns;
    for (int at = 0; at < pixels.length; at++) {
      int row = at / picture.width() % picture.height() / down;
      int column = at % picture.width() / across;
      if (row < rows && column < columns) {
        patches[row * columns + column] += pixels[at];
      }
    }
    return patches;
  }
}
