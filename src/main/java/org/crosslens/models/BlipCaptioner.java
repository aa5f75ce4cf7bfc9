package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Start;
import org.crosslens.layers.Cache;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Trace;
import org.crosslens.layers.Weights;
import org.crosslens.models.ImageEncoder.Vision;
import org.jspecify.annotations.Nullable;

/// BLIP that describes pictures: the decoder looks at the picture's states.
public final class BlipCaptioner implements Model, Captioner, TextReader {
  private final BlipConfig config;
  private final BlipVision vision;
  private final BlipDecoder decoder;

  BlipCaptioner(BlipConfig config, Weights weights) {
    this.config = config;
    vision = new BlipVision(config.vision(), weights.under("vision_model"));
    decoder =
        new BlipDecoder(config, config.vision().tower().width(), weights.under("text_decoder"));
  }

  /// The start piece stands where the tokenizer would put its class token; none marks the end.
  @Override
  public Start caption(NDArray pixels, long[][] prompts, Probe probe) {
    long[][] ids = Captioner.after(decoder.start(), prompts);
    return Start.of(decoder, ids, vision.states(pixels, probe));
  }

  @Override
  public NDArray pieceLogits(NDArray pixels, NDArray ids, NDArray attended, Probe probe) {
    return spoken(vision.states(pixels, probe), ids, attended, probe);
  }

  /// What the decoder looks at in pictures of which only some patches are seen, as in training:
  /// (batch, 1 + seen, width).
  public NDArray pictureStates(SeenPatches seen, Probe probe) {
    return vision.states(seen, probe);
  }

  /// Scores what could follow each piece of captions, as [#pieceLogits] does.
  ///
  /// @param picture what the decoder looks at, (batch, states, width)
  /// @param attended may be left out where padding stands behind all that is asked
  public NDArray spoken(NDArray picture, NDArray ids, @Nullable NDArray attended, Probe probe) {
    return decoder.logits(ids, attended, Cache.none(picture, null), probe);
  }

  @Override
  public long start() {
    return decoder.start();
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

  /// The picture's outputs stand without prefix, as in the reference, and the text's behind one.
  @Override
  public Map<String, NDArray> outputs(Inputs inputs) {
    Trace trace = new Trace();
    Map<String, NDArray> named = new LinkedHashMap<>();
    NDArray states = vision.states(inputs.get("pixel_values"), trace);
    named.put("last_hidden_state", states);
    named.put("image_embeds", states);
    named.put("vision_pooler_output", vision.pooled(states));
    if (inputs.has("input_ids")) {
      NDArray ids = inputs.get("input_ids");
      NDArray attended = inputs.get("attention_mask", ids::onesLike);
      NDArray logits = spoken(states, ids, attended, trace);
      named.put("logits", logits);
      named.put("text_decoder.logits", logits);
    }
    trace.name(ImageEncoder.VISION, "", named);
    trace.name(TextGenerator.DECODER, "text_decoder.", named);
    return named;
  }
}
