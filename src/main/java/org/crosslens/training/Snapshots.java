package org.crosslens.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.Optional;

/// Where a run keeps what it needs to go on after it was stopped.
public interface Snapshots {
  /// Keeps a state in place of the one before.
  void save(State state);

  /// The state that was kept last, or none.
  ///
  /// @param manager owns its tensors
  Optional<State> latest(NDManager manager);

  /// The state of a run between two steps. Batches and whatever else is random follow from the step
  /// and the recipe's seed, so it holds no generator.
  ///
  /// @param phase the phase it is in, from 0
  /// @param step the steps of that phase that are done
  /// @param weights the parameters by name
  /// @param moments the optimiser's tensors by name; empty at the start of a phase
  record State(int phase, int step, Map<String, NDArray> weights, Map<String, NDArray> moments) {}
}
