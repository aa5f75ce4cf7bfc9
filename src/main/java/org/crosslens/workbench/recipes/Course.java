package org.crosslens.workbench.recipes;

import java.util.List;
import java.util.Map;
import org.crosslens.training.Parameters;
import org.crosslens.training.Phase;

/// What a family of models is taught, and with what.
public interface Course extends AutoCloseable {
  /// Writes `config.json` and the tokenizer's and the processor's files of the model to be.
  void prepare(RunFolder folder);

  /// Builds the model from these parameters, so that each weight it asks for becomes one, starts
  /// them well, and says what to teach.
  List<Phase<?>> phases(Parameters parameters);

  /// Whether a parameter belongs to the model that is written; throw-away heads do not.
  boolean keeps(String parameter);

  /// The name of a parameter in the model's file, where published files begin with a prefix that
  /// the program leaves out.
  default String published(String parameter) {
    return parameter;
  }

  /// Tensors that the model's file holds a second time, since published files do: the second name,
  /// and the parameter's.
  default Map<String, String> repeated() {
    return Map.of();
  }

  /// Share of the weights, times the rate, lost each step.
  double decay();

  /// What of the user's data could not be used, one sentence each.
  default List<String> leftOut() {
    return List.of();
  }

  /// Gives back what [#prepare] opened.
  @Override
  default void close() {}
}
