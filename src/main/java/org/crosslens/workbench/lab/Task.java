package org.crosslens.workbench.lab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.concurrent.Executor;
import org.crosslens.results.Progress;
import org.crosslens.training.Phase;

/// What one mechanism is trained for: its loss while it learns, and its row of the table after.
interface Task {
  /// What a training left to be written into the table besides what is measured then.
  ///
  /// @param name the mechanism's
  /// @param encoders what they are and whether they learned along
  /// @param parameters numbers that the mechanism learned
  /// @param secondsAnEpoch training alone
  /// @param before figures before the first step, by name
  record Result(
      String name,
      String encoders,
      long parameters,
      double secondsAnEpoch,
      Map<String, Double> before) {}

  /// How many examples there are to learn from.
  int examples();

  /// What a step makes small, a scalar.
  NDArray loss(Batches.Batch batch, NDManager run);

  /// Measures at the end of each epoch.
  Phase.Check check();

  /// Measures before the first step.
  Map<String, Double> start(NDManager manager, Executor turns, Progress progress);

  /// Measures after the last step.
  ///
  /// @param turns runs each piece of the measurement
  Row row(Result result, NDManager manager, Executor turns, Progress progress);
}
