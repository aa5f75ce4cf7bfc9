package org.crosslens.probes;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.crosslens.models.TwoTower;
import org.crosslens.results.Progress;

/// How a pair's cosine depends on every attention pattern of both towers.
///
/// In a model of two towers the attention in a picture is the same for every caption; what belongs
/// to the pair is the gradient of its similarity (Chefer et al. 2021, Generic Attention-model
/// Explainability, section 3; their CLIP example).
///
/// @param cosine of the pair
/// @param vision the picture tower's layers in order
/// @param text the text tower's layers in order
public record PairGradients(
    float cosine, List<PatternGradient> vision, List<PatternGradient> text) {
  /// Takes its own copies.
  public PairGradients {
    vision = List.copyOf(vision);
    text = List.copyOf(text);
  }

  /// Runs both towers forward and the cosine backward. Only one thread of a process may do this at
  /// a time.
  ///
  /// @param pixels (1, 3, height, width), float32
  /// @param ids (1, positions), int64
  /// @param attended (1, positions), int64, 0 for a piece that is masked out
  /// @param progress is asked between two layers
  public static PairGradients of(
      TwoTower model, NDArray pixels, NDArray ids, NDArray attended, Progress progress) {
    NDManager manager = pixels.getManager();
    GradientProbe vision = new GradientProbe(manager);
    GradientProbe text = new GradientProbe(manager);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray image = model.imageFeatures(pixels, new Cancellable(vision, progress));
      NDArray words = model.textFeatures(ids, attended, new Cancellable(text, progress));
      NDArray cosine = cosine(image, words);
      collector.backward(cosine);
      return new PairGradients(cosine.getFloat(), vision.gradients(), text.gradients());
    }
  }

  /// Of two features (1, width): a scalar.
  static NDArray cosine(NDArray a, NDArray b) {
    NDArray lengths = a.pow(2).sum().mul(b.pow(2).sum()).sqrt();
    return a.mul(b).sum().div(lengths);
  }
}
