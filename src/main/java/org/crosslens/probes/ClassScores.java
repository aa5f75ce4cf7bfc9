package org.crosslens.probes;

import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.layers.Probe;
import org.crosslens.models.Classifier;

/// Scores the classes of many pictures at once.
public final class ClassScores {
  private ClassScores() {}

  /// Logits, one row a picture.
  ///
  /// @param manager the model's; the run has a sub-manager of its own
  public static List<float[]> of(Classifier classifier, Pixels pixels, NDManager manager) {
    try (NDManager run = manager.newSubManager()) {
      float[] all = classifier.classLogits(pixels.tensor(run), Probe.NONE).toFloatArray();
      int classes = classifier.labels().size();
      return IntStream.range(0, pixels.count())
          .mapToObj(i -> Arrays.copyOfRange(all, i * classes, (i + 1) * classes))
          .toList();
    }
  }
}
