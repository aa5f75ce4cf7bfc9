package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// CLIP, with and without the attention mask, and from weights stored as halves.
final class ClipReference implements Reference {
  @Override
  public boolean knows(Fixture fixture) {
    return fixture.isOf("clip");
  }

  @Override
  public Map<String, NDArray> compute(
      Fixture fixture, Map<String, NDArray> inputs, NDManager manager) {
    Map<String, NDArray> computed = new LinkedHashMap<>(fixture.outputs(inputs));
    Map<String, NDArray> unmasked = new HashMap<>(inputs);
    unmasked.remove("attention_mask");
    fixture
        .outputs(unmasked)
        .forEach((name, x) -> computed.put("nomask." + name.replace("_model_output", "_model"), x));
    halves(fixture, "f16", inputs, computed);
    halves(fixture, "bf16", inputs, computed);
    return computed;
  }

  private static void halves(
      Fixture fixture, String kind, Map<String, NDArray> inputs, Map<String, NDArray> computed) {
    String file = "model_" + kind + ".safetensors";
    if (fixture.has(file)) {
      new Fixture(fixture.folder(), file)
          .outputs(inputs)
          .forEach((name, x) -> computed.put(kind + "." + name, x));
    }
  }
}
