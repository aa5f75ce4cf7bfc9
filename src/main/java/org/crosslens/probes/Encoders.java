package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.crosslens.layers.Probe;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.Inputs;
import org.crosslens.models.SequenceEncoder;
import org.crosslens.models.TextEncoder;
import org.crosslens.results.Pooling;

/// Runs one tower of a model on plain numbers, under a probe.
public final class Encoders {
  private Encoders() {}

  /// Features as projected, not normalised.
  ///
  /// @param manager the model's; the run has a sub-manager of its own
  /// @return (batch, feature width)
  public static float[][] features(
      ImageEncoder encoder, Pixels pixels, Probe probe, NDManager manager) {
    return rows(manager, run -> encoder.imageFeatures(pixels.tensor(run), probe));
  }

  /// The same for sentences.
  public static float[][] features(
      TextEncoder encoder, Words words, Probe probe, NDManager manager) {
    return rows(manager, run -> encoder.textFeatures(words.ids(run), words.attended(run), probe));
  }

  /// The states of all positions, pooled.
  ///
  /// @param encoder one for pictures
  public static float[][] features(
      SequenceEncoder encoder, Pixels pixels, Pooling pooling, Probe probe, NDManager manager) {
    return rows(
        manager,
        run -> {
          Inputs inputs = new Inputs(Map.of("pixel_values", pixels.tensor(run)));
          return Pooled.of(encoder.sequence(inputs, probe), pooling);
        });
  }

  /// The same for sentences.
  ///
  /// @param encoder one for text
  public static float[][] features(
      SequenceEncoder encoder, Words words, Pooling pooling, Probe probe, NDManager manager) {
    return rows(
        manager,
        run -> {
          Inputs inputs =
              new Inputs(
                  Map.of("input_ids", words.ids(run), "attention_mask", words.attended(run)));
          return Pooled.of(encoder.sequence(inputs, probe), pooling);
        });
  }

  private static float[][] rows(NDManager manager, Function<NDManager, NDArray> model) {
    try (NDManager run = manager.newSubManager()) {
      NDArray features = model.apply(run);
      float[] flat = features.toFloatArray();
      int width = (int) features.getShape().get(1);
      float[][] rows = new float[flat.length / width][];
      Arrays.setAll(rows, i -> Arrays.copyOfRange(flat, i * width, (i + 1) * width));
      return rows;
    }
  }
}
