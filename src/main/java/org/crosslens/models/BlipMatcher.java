package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.layers.Cache;
import org.crosslens.layers.Mask;
import org.crosslens.layers.Pooler;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Trace;
import org.crosslens.layers.Unit;
import org.crosslens.layers.Weights;
import org.jspecify.annotations.Nullable;

/// BLIP that compares pictures with sentences, both ways: each encoded alone into one space, and
/// read together by the text encoder (Li et al. 2022, sections 3.1 and 3.2).
public final class BlipMatcher implements Model, ImageTextMatcher, ImageEncoder, TextEncoder {
  private final BlipConfig config;
  private final BlipVision vision;
  private final BlipText text;
  private final Projection visionProjection;
  private final Projection textProjection;
  private final Projection matching;

  BlipMatcher(BlipConfig config, Weights weights) {
    this.config = config;
    int seen = config.vision().tower().width();
    int read = config.text().width();
    vision = new BlipVision(config.vision(), weights.under("vision_model"));
    text = new BlipText(TEXT, config.text(), seen, weights.under("text_encoder"));
    visionProjection = Projection.of(weights.under("vision_proj"), seen, config.features());
    textProjection = Projection.of(weights.under("text_proj"), read, config.features());
    matching = Projection.of(weights.under("itm_head"), read, 2);
  }

  @Override
  public NDArray matchLogits(NDArray pixels, NDArray ids, NDArray attended, Probe probe) {
    return match(read(ids, attended, vision.states(pixels, probe), probe));
  }

  private NDArray match(NDArray states) {
    return matching.apply(Pooler.first(states));
  }

  /// @param picture states to look at, or none to read the text alone
  private NDArray read(NDArray ids, NDArray attended, @Nullable NDArray picture, Probe probe) {
    return text.states(ids, Mask.padding(attended), Cache.none(picture, null), probe);
  }

  @Override
  public NDArray imageFeatures(NDArray pixels, Probe probe) {
    return visionProjection.apply(Pooler.first(vision.states(pixels, probe)));
  }

  @Override
  public NDArray textFeatures(NDArray ids, NDArray attended, Probe probe) {
    return textProjection.apply(Pooler.first(read(ids, attended, null, probe)));
  }

  /// The class token comes first.
  @Override
  public int pooled(long[] ids) {
    return 0;
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
    NDArray together = read(ids, attended, picture, trace);
    NDArray alone = read(ids, attended, null, Probe.NONE);
    NDArray images = Unit.of(visionProjection.apply(Pooler.first(picture)));
    NDArray texts = Unit.of(textProjection.apply(Pooler.first(alone)));
    named.put("itm.last_hidden_state", picture);
    named.put("itm.question_embeds", together);
    named.put("itm.itm_score", match(together));
    named.put("itm.probabilities", match(together).softmax(-1));
    named.put("cosine.question_embeds", alone);
    named.put("cosine.itm_score", images.matMul(texts.transpose()));
    named.put("text_encoder.last_hidden_state", together);
    trace.name(VISION, "itm.", named);
    trace.name(TEXT, "text_encoder.", named);
    return named;
  }
}
