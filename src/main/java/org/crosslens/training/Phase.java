package org.crosslens.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.function.Predicate;

/// A stretch of training with one task, one source of batches and one schedule.
///
/// @param <B> what a batch is
/// @param name for people, such as "contrastive"
/// @param trained says of a parameter's name whether this phase trains it
/// @param schedule the learning rate over the phase, and its steps
/// @param source what to learn from
/// @param step what to make small
/// @param check measures how good the model has become
public record Phase<B>(
    String name,
    Predicate<String> trained,
    Schedule schedule,
    BatchSource<B> source,
    Step<B> step,
    Check check) {

  /// Computes the loss of one batch.
  @FunctionalInterface
  public interface Step<B> {
    /// The loss before this step's change.
    ///
    /// @param batch what to learn from
    /// @param run owns the arrays of this step
    /// @return the loss, a scalar that depends on the parameters
    NDArray loss(B batch, NDManager run);
  }

  /// Measures the model on what it was not trained on.
  @FunctionalInterface
  public interface Check {
    /// Measures the model as it is now.
    ///
    /// @param run owns the arrays of this measurement
    /// @return figures by name, shares from 0 to 1
    Map<String, Double> measure(NDManager run);
  }
}
