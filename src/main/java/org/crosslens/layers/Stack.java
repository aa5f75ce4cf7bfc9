package org.crosslens.layers;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Transformer layers one after another, as one part of a model.
///
/// @param part the name that sites and hidden states carry
/// @param layers in order
public record Stack(String part, List<TransformerLayer> layers) {
  /// Takes its own copy of the list.
  public Stack {
    layers = List.copyOf(layers);
  }

  /// Builds `depth` layers, each from its number counted from 0.
  public static Stack of(String part, int depth, IntFunction<TransformerLayer> layer) {
    return new Stack(part, IntStream.range(0, depth).mapToObj(layer).toList());
  }

  /// Maps (batch, positions, width) to itself.
  ///
  /// @param mask added to every layer's scores, or none
  /// @param probe sees each pattern and each hidden state
  public NDArray apply(NDArray x, @Nullable NDArray mask, Probe probe) {
    NDArray states = probe.hidden(part, 0, x);
    for (int i = 0; i < layers.size(); i++) {
      states = probe.hidden(part, i + 1, layers.get(i).apply(states, mask, probe));
    }
    return states;
  }
}
