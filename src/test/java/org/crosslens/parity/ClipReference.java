package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.models.Inputs;
import org.crosslens.models.OpenModel;

/// CLIP, from every weight file its folder has.
final class ClipReference implements Reference {
  @Override
  public boolean knows(Fixture fixture) {
    return fixture.has("config.json")
        && Config.read(fixture.folder().resolve("config.json"))
            .word("model_type", "")
            .equals("clip");
  }

  @Override
  public Map<String, NDArray> compute(
      Fixture fixture, Map<String, NDArray> inputs, NDManager manager) {
    Map<String, NDArray> computed = new LinkedHashMap<>(run(fixture, "model.safetensors", inputs));
    Map<String, NDArray> unmasked = new HashMap<>(inputs);
    unmasked.remove("attention_mask");
    run(fixture, "model.safetensors", unmasked)
        .forEach((name, x) -> computed.put("nomask." + name.replace("_model_output", "_model"), x));
    variant(fixture, "f16", inputs, computed);
    variant(fixture, "bf16", inputs, computed);
    if (fixture.has("model_hub_layout.safetensors")) {
      computed.putAll(run(fixture, "model_hub_layout.safetensors", inputs));
    }
    return computed;
  }

  private static void variant(
      Fixture fixture, String kind, Map<String, NDArray> inputs, Map<String, NDArray> computed) {
    String file = "model_" + kind + ".safetensors";
    if (fixture.has(file)) {
      run(fixture, file, inputs).forEach((name, x) -> computed.put(kind + "." + name, x));
    }
  }

  /// The outputs hang on the inputs' manager, so they outlive the model.
  private static Map<String, NDArray> run(
      Fixture fixture, String weights, Map<String, NDArray> inputs) {
    try (OpenModel open = OpenModel.open(fixture.folder(), weights)) {
      return open.model().outputs(new Inputs(inputs));
    }
  }
}
