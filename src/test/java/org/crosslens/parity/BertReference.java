package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.LinkedHashMap;
import java.util.Map;

/// BERT; `bare.*` is the first sentence with nothing but its ids.
final class BertReference implements Reference {
  @Override
  public boolean knows(Fixture fixture) {
    return fixture.isOf("bert");
  }

  @Override
  public Map<String, NDArray> compute(
      Fixture fixture, Map<String, NDArray> inputs, NDManager manager) {
    Map<String, NDArray> computed = new LinkedHashMap<>(fixture.outputs(inputs));
    NDArray first = inputs.get("input_ids").get(new NDIndex("0:1"));
    fixture
        .outputs(Map.of("input_ids", first))
        .forEach((name, x) -> computed.put("bare." + name, x));
    return computed;
  }
}
