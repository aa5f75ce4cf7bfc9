package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.Config;

/// Torch's attention: without masks, with hidden keys (`padded.*`), with a mask that is added
/// (`masked.*`).
final class TorchAttentionReference implements Reference {
  @Override
  public boolean knows(Fixture fixture) {
    return fixture.has("config.json")
        && Config.read(fixture.folder().resolve("config.json"))
            .word("architecture", "")
            .equals("torch.nn.MultiheadAttention");
  }

  @Override
  public Map<String, NDArray> compute(
      Fixture fixture, Map<String, NDArray> inputs, NDManager manager) {
    Map<String, NDArray> open = new HashMap<>(inputs);
    open.remove("key_padding_mask");
    Map<String, NDArray> masked = new HashMap<>(open);
    masked.put("attn_mask", inputs.get("attn_mask_float"));
    Map<String, NDArray> computed = new LinkedHashMap<>(fixture.outputs(open));
    fixture.outputs(inputs).forEach((name, x) -> computed.put("padded." + name, x));
    fixture.outputs(masked).forEach((name, x) -> computed.put("masked." + name, x));
    return computed;
  }
}
