package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Probe;

/// Sorts pictures into named classes.
public interface Classifier {
  /// Scores the classes.
  ///
  /// @param pixels (batch, channels, height, width), float32, as the model's processor makes them
  /// @param probe sees the patterns
  /// @return (batch, classes), before softmax
  NDArray classLogits(NDArray pixels, Probe probe);

  /// The classes' names, in the order of the logits.
  List<String> labels();

  /// The names that a config gives its classes; `LABEL_0`, `LABEL_1` ... where it gives none, two
  /// of them unless `num_labels` says otherwise.
  static List<String> labels(Config config) {
    JsonObject named = config.nested("id2label").json();
    int count = named.isEmpty() ? config.integer("num_labels", 2) : named.size();
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              JsonElement name = named.get("" + i);
              return name == null ? "LABEL_" + i : name.getAsString();
            })
        .toList();
  }
}
