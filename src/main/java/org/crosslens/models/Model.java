package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/// A model of a family, ready to run; what it can do shows in the capabilities it implements.
public interface Model {
  /// The family's `model_type`, such as `clip`.
  String family();

  /// Runs the model on raw tensors and gives every output, hidden state and attention, named as the
  /// reference implementation names them.
  ///
  /// @param inputs by the reference's argument names; what is absent takes the reference's default
  /// @throws org.crosslens.results.Problem when one without a default is missing
  Map<String, NDArray> outputs(Inputs inputs);
}
