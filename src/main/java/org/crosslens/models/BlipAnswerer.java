package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Start;
import org.crosslens.layers.Cache;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Trace;
import org.crosslens.layers.Weights;
import org.crosslens.models.ImageEncoder.Vision;

/// BLIP that answers questions: the question is read while looking at the picture, and the answer
/// is written while looking at the question (Li et al. 2022, section 5.3 and figure 5a).
public final class BlipAnswerer implements Model, QuestionAnswerer.Writing, TextReader {
  private final BlipConfig config;
  private final BlipVision vision;
  private final BlipText question;
  private final BlipDecoder decoder;

  BlipAnswerer(BlipConfig config, Weights weights) {
    this.config = config;
    int width = config.text().width();
    vision = new BlipVision(config.vision(), weights.under("vision_model"));
    question =
        new BlipText(
            TextEncoder.TEXT,
            config.text(),
            config.vision().tower().width(),
            weights.under("text_encoder"));
    decoder = new BlipDecoder(config, width, weights.under("text_decoder"));
  }

  /// The decoder looks at padding behind the question too: the reference generates that way.
  @Override
  public Start answer(NDArray pixels, NDArray ids, NDArray attended, Probe probe) {
    NDArray asked = read(vision.states(pixels, probe), ids, attended, probe);
    return Start.of(decoder, new long[] {decoder.start()}, asked);
  }

  private NDArray read(NDArray picture, NDArray ids, NDArray attended, Probe probe) {
    return question.states(ids, Mask.padding(attended), Cache.none(picture, null), probe);
  }

  @Override
  public Rules rules() {
    return decoder.rules();
  }

  @Override
  public Vision vision() {
    return vision.sizes();
  }

  @Override
  public Text text() {
    return config.text().sizes();
  }

  @Override
  public String family() {
    return "blip";
  }

  @Override
  public Map<String, NDArray> outputs(Inputs inputs) {
    Trace trace = new Trace();
    Map<String, NDArray> named = new LinkedHashMap<>();
    NDArray ids = inputs.get("input_ids");
    NDArray attended = inputs.get("attention_mask", ids::onesLike);
    NDArray picture = vision.states(inputs.get("pixel_values"), trace);
    NDArray asked = read(picture, ids, attended, trace);
    named.put("vision.last_hidden_state", picture);
    named.put("vision.pooler_output", vision.pooled(picture));
    named.put("text_encoder.last_hidden_state", asked);
    if (inputs.has("decoder_input_ids")) {
      NDArray written = inputs.get("decoder_input_ids");
      NDArray mask = inputs.tensors().get("decoder_attention_mask");
      Cache cache = Cache.none(asked, Mask.padding(attended));
      named.put("text_decoder.logits", decoder.logits(written, mask, cache, trace));
    }
    trace.name(ImageEncoder.VISION, "vision.", named);
    trace.name(TextEncoder.TEXT, "text_encoder.", named);
    trace.name(TextGenerator.DECODER, "text_decoder.", named);
    return named;
  }
}
