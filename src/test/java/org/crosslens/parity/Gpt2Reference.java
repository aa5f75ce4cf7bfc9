package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.crosslens.models.Gpt2;
import org.crosslens.models.Inputs;
import org.crosslens.models.OpenModel;

/// GPT-2: one pass over a batch filled up on the right, generation from prompts filled up on the
/// left.
final class Gpt2Reference implements Reference {
  @Override
  public boolean knows(Fixture fixture) {
    return fixture.isOf("gpt2");
  }

  @Override
  public Map<String, NDArray> compute(
      Fixture fixture, Map<String, NDArray> inputs, NDManager manager) {
    try (OpenModel open = fixture.open()) {
      Gpt2 model = (Gpt2) open.model();
      Map<String, NDArray> computed = new LinkedHashMap<>(model.outputs(new Inputs(inputs)));
      long[][] ids = Fixture.rows(inputs.get("prompt_ids"));
      long[][] attended = Fixture.rows(inputs.get("prompt_mask"));
      computed.putAll(
          new Generated(
                  model.after(ids, attended), model.rules().atMost(fixture.maxLength()), manager)
              .named(""));
      return computed;
    }
  }

  @Override
  public Optional<Part> partly(String name, Map<String, NDArray> inputs) {
    return name.startsWith("greedy.self_attentions.0.")
        ? Optional.of(
            new Part(
                inputs.get("prompt_mask").expandDims(1).expandDims(-1),
                "the padding's own rows, whose scores overflow in the reference"))
        : Optional.empty();
  }
}
