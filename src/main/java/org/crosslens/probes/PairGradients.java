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
  /// @param pixels one picture
  /// @param words one sentence
  /// @param progress is asked between two layers
  /// @param manager the model's; the run has a sub-manager of its own
  public static PairGradients of(
      TwoTower model, Pixels pixels, Words words, Progress progress, NDManager manager) {
    try (NDManager run = manager.newSubManager();
        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      GradientProbe vision = new GradientProbe(run);
      GradientProbe text = new GradientProbe(run);
      NDArray image = model.imageFeatures(pixels.tensor(run), new Cancellable(vision, progress));
      NDArray sentence =
          model.textFeatures(words.ids(run), words.attended(run), new Cancellable(text, progress));
      NDArray cosine = cosine(image, sentence);
      collector.backward(cosine);
      return new PairGradients(cosine.getFloat(), vision.gradients(), text.gradients());
    }
  }

  /// Of two features (1, width): a scalar.
  static NDArray cosine(NDArray a, NDArray b) {
    NDArray lengths = a.square().sum().mul(b.square().sum()).sqrt();
    return a.mul(b).sum().div(lengths);
  }
}
