package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;
import org.crosslens.checkpoint.Config;

/// Families whose fixtures are one run on their inputs.
///
/// @param families by `model_type`, or the beginning of `architecture`
/// @param tolerance in numbers as large as this family's
record PlainReference(List<String> families, double tolerance) implements Reference {
  @Override
  public boolean knows(Fixture fixture) {
    if (!fixture.has("config.json")) {
      return false;
    }
    Config config = Config.read(fixture.folder().resolve("config.json"));
    String named = config.word("model_type", config.word("architecture", ""));
    return families.stream().anyMatch(named::startsWith);
  }

  @Override
  public Map<String, NDArray> compute(
      Fixture fixture, Map<String, NDArray> inputs, NDManager manager) {
    return fixture.outputs(inputs);
  }
}
