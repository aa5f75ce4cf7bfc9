package org.crosslens.models;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Weights;
import org.crosslens.results.Problem;

/// The families this program knows, by the `model_type` of their `config.json`.
public final class Families {
  private static final Map<String, BiFunction<Config, Weights, Model>> KNOWN =
      new TreeMap<>(Map.of("clip", Clip::new));

  private Families() {}

  /// Builds a model of the config's family.
  ///
  /// @throws Problem for an unknown family, saying which are known
  public static Model build(Config config, Weights weights) {
    String type = config.word("model_type");
    BiFunction<Config, Weights, Model> family = KNOWN.get(type);
    if (family == null) {
      throw new Problem(
          config.source() + " is of model_type '" + type + "', which CrossLens does not know.",
          "Known are " + String.join(", ", KNOWN.keySet()) + ".");
    }
    return family.apply(config, weights);
  }
}
