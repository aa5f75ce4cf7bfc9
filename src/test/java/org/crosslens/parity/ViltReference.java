package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.models.Inputs;
import org.crosslens.models.Model;
import org.crosslens.models.OpenModel;

/// ViLT: a batch as it is, `padded.*` with a smaller picture in it, and `native.*`, the first
/// sentence with a picture of the model's own size.
final class ViltReference implements Reference {
  @Override
  public boolean knows(Fixture fixture) {
    return fixture.isOf("vilt");
  }

  @Override
  public Map<String, NDArray> compute(
      Fixture fixture, Map<String, NDArray> inputs, NDManager manager) {
    try (OpenModel open = fixture.open()) {
      Model model = open.model();
      Map<String, NDArray> computed = new LinkedHashMap<>(model.outputs(new Inputs(inputs)));
      run(model, "padded.", inputs, computed);
      Map<String, NDArray> first = new HashMap<>(inputs);
      first.remove("pixel_mask");
      for (String name : new String[] {"input_ids", "attention_mask", "token_type_ids"}) {
        first.computeIfPresent(name, (n, x) -> x.get(new NDIndex("0:1")));
      }
      run(model, "native.", first, computed);
      return computed;
    }
  }

  private static void run(
      Model model, String prefix, Map<String, NDArray> inputs, Map<String, NDArray> into) {
    Map<String, NDArray> replaced = new HashMap<>(inputs);
    inputs.forEach(
        (name, x) -> {
          if (name.startsWith(prefix)) {
            replaced.put(name.substring(prefix.length()), x);
          }
        });
    model.outputs(new Inputs(replaced)).forEach((name, x) -> into.put(prefix + name, x));
  }
}
