package org.crosslens.probes;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.crosslens.layers.Probe;
import org.crosslens.models.Clip;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.Inputs;
import org.crosslens.models.Model;
import org.crosslens.models.SequenceEncoder;
import org.crosslens.models.SequenceEncoder.Sequence;
import org.crosslens.models.TextEncoder;
import org.crosslens.results.Pooling;
import org.crosslens.results.Problem;

/// One tower of a model as tensors of a run, so that gradients pass.
public final class Towers {
  private Towers() {}

  /// One feature a picture as a sequence of one, (batch, 1, width).
  ///
  /// @param model an encoder of pictures
  /// @param pixels (batch, 3, height, width), float32
  /// @param pooling of the states, where the model has no features of its own
  public static Sequence vector(Model model, NDArray pixels, Pooling pooling) {
    return one(
        model instanceof ImageEncoder encoder
            ? encoder.imageFeatures(pixels, Probe.NONE)
            : Pooled.of(sequence(model, pixels), pooling));
  }

  /// The same for sentences.
  ///
  /// @param ids (batch, positions), int64
  /// @param attended (batch, positions), int64, 1 for a token and 0 for padding
  public static Sequence vector(Model model, NDArray ids, NDArray attended, Pooling pooling) {
    return one(
        model instanceof TextEncoder encoder
            ? encoder.textFeatures(ids, attended, Probe.NONE)
            : Pooled.of(sequence(model, ids, attended), pooling));
  }

  private static Sequence one(NDArray features) {
    NDArray token = features.expandDims(1);
    return new Sequence(token, token.getManager().ones(token.getShape().slice(0, 2)), 0);
  }

  /// Every token of pictures, (batch, positions, width).
  ///
  /// @param model one for pictures that gives states, or CLIP
  public static Sequence sequence(Model model, NDArray pixels) {
    return sequence(model, pixels, Probe.NONE);
  }

  static Sequence sequence(Model model, NDArray pixels, Probe probe) {
    return model instanceof Clip clip
        ? clip.imageTokens(pixels, probe)
        : sequences(model).sequence(new Inputs(Map.of("pixel_values", pixels)), probe);
  }

  /// Every token of sentences.
  ///
  /// @param model one for text that gives states, or CLIP
  public static Sequence sequence(Model model, NDArray ids, NDArray attended) {
    return sequence(model, ids, attended, Probe.NONE);
  }

  static Sequence sequence(Model model, NDArray ids, NDArray attended, Probe probe) {
    return model instanceof Clip clip
        ? clip.textTokens(ids, attended, probe)
        : sequences(model)
            .sequence(new Inputs(Map.of("input_ids", ids, "attention_mask", attended)), probe);
  }

  private static SequenceEncoder sequences(Model encoder) {
    if (encoder instanceof SequenceEncoder sequences) {
      return sequences;
    }
    throw new Problem(
        "A model of the family " + encoder.family() + " gives no states of single tokens.",
        "Choose a CLIP, ViT or BERT, or one token a modality.");
  }
}
