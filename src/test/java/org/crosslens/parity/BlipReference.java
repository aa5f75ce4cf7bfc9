package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.generation.Start;
import org.crosslens.layers.Probe;
import org.crosslens.models.BlipAnswerer;
import org.crosslens.models.BlipCaptioner;
import org.crosslens.models.Inputs;
import org.crosslens.models.Model;
import org.crosslens.models.OpenModel;

/// BLIP in its three forms.
final class BlipReference implements Reference {
  @Override
  public boolean knows(Fixture fixture) {
    return fixture.isOf("blip");
  }

  @Override
  public Map<String, NDArray> compute(
      Fixture fixture, Map<String, NDArray> inputs, NDManager manager) {
    try (OpenModel open = fixture.open()) {
      Model model = open.model();
      Map<String, NDArray> computed = new LinkedHashMap<>(model.outputs(teacherForced(inputs)));
      if (model instanceof BlipCaptioner captioner) {
        int length = fixture.maxLength();
        computed.putAll(captions(captioner, length, inputs, manager));
      }
      if (model instanceof BlipAnswerer answerer) {
        Start start =
            answerer.answer(
                inputs.get("pixel_values"),
                inputs.get("input_ids"),
                inputs.get("attention_mask"),
                Probe.NONE);
        computed.putAll(
            new Generated(start, answerer.rules().atMost(fixture.maxLength()), manager).named(""));
      }
      return computed;
    }
  }

  private static Inputs teacherForced(Map<String, NDArray> inputs) {
    Map<String, NDArray> forward = new HashMap<>(inputs);
    if (inputs.containsKey("forward_ids")) {
      forward.put("input_ids", inputs.get("forward_ids"));
      forward.put("attention_mask", inputs.get("forward_mask"));
    }
    return new Inputs(forward);
  }

  private static Map<String, NDArray> captions(
      BlipCaptioner model, int length, Map<String, NDArray> inputs, NDManager manager) {
    NDArray pixels = inputs.get("pixel_values");
    Start alone = model.caption(pixels, new long[0], Probe.NONE);
    Start full = model.caption(pixels, inner(inputs.get("prompt_ids")), Probe.NONE);
    long[][] attended = withoutLast(Fixture.rows(inputs.get("prompt_mask")));
    Start prompted =
        new Start(full.decoder(), full.ids(), attended, full.other(), full.otherMask());
    Map<String, NDArray> computed =
        new Generated(alone, model.rules().atMost(length), manager).named("uncond.");
    computed.putAll(
        new Generated(prompted, model.rules().atMost(length), manager).named("prompt."));
    return computed;
  }

  /// The prompts without the tokenizer's marks at both ends.
  private static long[][] inner(NDArray ids) {
    return Arrays.stream(withoutLast(Fixture.rows(ids)))
        .map(row -> Arrays.copyOfRange(row, 1, row.length))
        .toArray(long[][]::new);
  }

  private static long[][] withoutLast(long[][] rows) {
    return Arrays.stream(rows)
        .map(row -> Arrays.copyOf(row, row.length - 1))
        .toArray(long[][]::new);
  }

  @Override
  public double tolerance() {
    return 5e-5;
  }
}
