package org.crosslens.models;

import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.layers.Weights;

/// A family of models: how its files name the weights, and how a model is built from them.
///
/// @param names how the names in files become those the layers ask for
/// @param builder makes the model
public record Family(Names names, Builder builder) {
  /// Makes a model of a config and its weights.
  @FunctionalInterface
  public interface Builder {
    /// Makes a model.
    ///
    /// @throws org.crosslens.results.Problem when the two do not belong together
    Model build(Config config, Weights weights);
  }

  /// Makes a model.
  public Model build(Config config, Weights weights) {
    return builder.build(config, weights);
  }
}
