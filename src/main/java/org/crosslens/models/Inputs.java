package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crosslens.results.Problem;

/// Raw tensors for a model, by the reference's argument names.
///
/// @param tensors such as `pixel_values` (batch, 3, height, width) float32, `input_ids` and
///     `attention_mask` (batch, positions) int64
public record Inputs(Map<String, NDArray> tensors) {
  /// A tensor the model cannot do without.
  ///
  /// @throws Problem when it is missing
  public NDArray get(String name) {
    NDArray tensor = tensors.get(name);
    if (tensor == null) {
      throw new Problem(
          "The inputs lack '" + name + "'.",
          "Add it under that name; there are " + String.join(", ", tensors.keySet()) + ".");
    }
    return tensor;
  }

  /// A tensor, or what the reference takes instead.
  public NDArray get(String name, Supplier<NDArray> otherwise) {
    NDArray tensor = tensors.get(name);
    return tensor == null ? otherwise.get() : tensor;
  }

  /// Whether it is there.
  public boolean has(String name) {
    return tensors.containsKey(name);
  }

  /// The tensors with their shapes and types, for messages.
  String described() {
    return tensors.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue().getShape() + " " + e.getValue().getDataType())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
