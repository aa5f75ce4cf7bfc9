package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;

/// ViT; `interp.*` is a picture of another size.
final class VitReference implements Reference {
  @Override
  public boolean knows(Fixture fixture) {
    return fixture.isOf("vit");
  }

  @Override
  public Map<String, NDArray> compute(
      Fixture fixture, Map<String, NDArray> inputs, NDManager manager) {
    Map<String, NDArray> computed = new LinkedHashMap<>(fixture.outputs(inputs));
    if (inputs.containsKey("interp.pixel_values")) {
      fixture
          .outputs(Map.of("pixel_values", inputs.get("interp.pixel_values")))
          .forEach((name, x) -> computed.put("interp." + name, x));
    }
    return computed;
  }
}
