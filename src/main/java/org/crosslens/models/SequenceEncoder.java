package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import org.crosslens.layers.Probe;

/// Gives a state for each position of a picture or a sentence, to be pooled by whoever asks.
public interface SequenceEncoder {
  /// Runs the encoder.
  ///
  /// @param inputs by the reference's argument names: `pixel_values`, or `input_ids` and
  ///     `attention_mask`
  /// @param probe sees the patterns
  Sequence sequence(Inputs inputs, Probe probe);

  /// Width of the states.
  int width();

  /// What an encoder says of a batch.
  ///
  /// @param states after the last layer and its norm, (batch, positions, width), float32
  /// @param attended (batch, positions), 1 for a patch or token and 0 for padding
  /// @param leading class tokens before the first patch or word
  record Sequence(NDArray states, NDArray attended, int leading) {}
}
