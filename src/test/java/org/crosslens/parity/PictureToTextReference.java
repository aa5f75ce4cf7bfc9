package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.generation.Start;
import org.crosslens.layers.Probe;
import org.crosslens.models.Inputs;
import org.crosslens.models.OpenModel;
import org.crosslens.models.PictureToText;

/// A vision encoder with a text decoder: one pass over given words, and captions.
final class PictureToTextReference implements Reference {
  @Override
  public boolean knows(Fixture fixture) {
    return fixture.isOf("vision-encoder-decoder");
  }

  @Override
  public Map<String, NDArray> compute(
      Fixture fixture, Map<String, NDArray> inputs, NDManager manager) {
    try (OpenModel open = fixture.open()) {
      PictureToText model = (PictureToText) open.model();
      Map<String, NDArray> computed = new LinkedHashMap<>(model.outputs(new Inputs(inputs)));
      Start start = model.caption(inputs.get("pixel_values"), new long[0], Probe.NONE);
      computed.putAll(
          new Generated(start, model.rules().atMost(fixture.maxLength()), manager).named(""));
      return computed;
    }
  }
}
