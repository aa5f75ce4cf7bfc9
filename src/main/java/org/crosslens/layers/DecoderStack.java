package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Decoder layers one after another, as one part of a model.
///
/// @param part the name that sites and hidden states carry
/// @param layers in order
public record DecoderStack(String part, List<DecoderLayer> layers) {
  /// Takes its own copy of the list.
  public DecoderStack {
    layers = List.copyOf(layers);
  }

  /// Builds `depth` layers, each from its number counted from 0.
  public static DecoderStack of(String part, int depth, IntFunction<DecoderLayer> layer) {
    return new DecoderStack(part, IntStream.range(0, depth).mapToObj(layer).toList());
  }

  /// Maps (batch, positions, width) to itself.
  ///
  /// @param mask added to every layer's self-attention scores, or none
  /// @param cache what was read before, and the other sequence
  /// @param probe sees each pattern and each hidden state
  public NDArray apply(NDArray x, @Nullable NDArray mask, Cache cache, Probe probe) {
    NDArray states = probe.hidden(part, 0, x);
    for (int i = 0; i < layers.size(); i++) {
      states = probe.hidden(part, i + 1, layers.get(i).apply(states, mask, cache, probe));
    }
    return states;
  }
}
