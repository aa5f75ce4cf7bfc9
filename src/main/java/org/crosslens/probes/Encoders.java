package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.crosslens.layers.Probe;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.Inputs;
import org.crosslens.models.Model;
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

  /// Every token of pictures.
  ///
  /// @param encoder one for pictures that gives states, or CLIP
  public static List<States> states(Model encoder, Pixels pixels, Probe probe, NDManager manager) {
    return split(manager, run -> Towers.sequence(encoder, pixels.tensor(run), probe));
  }

  /// Every token of sentences.
  ///
  /// @param encoder one for text that gives states, or CLIP
  public static List<States> states(Model encoder, Words words, Probe probe, NDManager manager) {
    return split(
        manager, run -> Towers.sequence(encoder, words.ids(run), words.attended(run), probe));
  }

  /// Cuts the padding off each input's states.
  private static List<States> split(
      NDManager manager, Function<NDManager, SequenceEncoder.Sequence> model) {
    try (NDManager run = manager.newSubManager()) {
      SequenceEncoder.Sequence sequence = model.apply(run);
      int positions = (int) sequence.states().getShape().get(1);
      int width = (int) sequence.states().getShape().get(2);
      float[] all = sequence.states().toFloatArray();
      float[] attended = sequence.attended().toType(DataType.FLOAT32, false).toFloatArray();
      List<States> split = new ArrayList<>();
      for (int row = 0; row * positions < attended.length; row++) {
        int kept = 0;
        while (kept < positions && attended[row * positions + kept] > 0) {
          kept++;
        }
        int from = row * positions * width;
        split.add(new States(kept, width, Arrays.copyOfRange(all, from, from + kept * width)));
      }
      return split;
    }
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
