package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Initial;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Trace;
import org.crosslens.layers.Unit;
import org.crosslens.layers.Weights;

/// CLIP: a vision transformer and a causal text transformer, trained so that a picture and its
/// caption point the same way (Radford et al. 2021, Learning Transferable Visual Models From
/// Natural Language Supervision).
public final class Clip implements Model, TwoTower {
  private final ClipConfig config;
  private final ClipVision vision;
  private final ClipText text;
  private final Projection visualProjection;
  private final Projection textProjection;
  private final NDArray logitScale; // scalar, the logarithm of the scale

  /// Builds the model from a config and its weights, names as in the Hugging Face layout.
  public Clip(Config json, Weights weights) {
    config = ClipConfig.of(json);
    int seen = config.vision().width();
    int read = config.text().width();
    vision =
        new ClipVision(
            config.vision(), config.imageSize(), config.patchSize(), weights.under("vision_model"));
    text = new ClipText(config.text(), config.words(), weights.under("text_model"));
    visualProjection =
        Projection.withoutBias(weights.under("visual_projection"), seen, config.features());
    textProjection =
        Projection.withoutBias(weights.under("text_projection"), read, config.features());
    logitScale =
        weights.get("logit_scale", Initial.constant(json.real("logit_scale_init_value", 2.6592)));
  }

  @Override
  public NDArray imageFeatures(NDArray pixels, Probe probe) {
    return projectedImage(pooledImage(imageStates(pixels, probe)));
  }

  @Override
  public NDArray textFeatures(NDArray ids, NDArray attended, Probe probe) {
    return textProjection.apply(text.pooled(ids, text.states(ids, attended, probe)));
  }

  /// The class token and patches after the last layer, (batch, 1 + patches, width), not normed.
  public NDArray imageStates(NDArray pixels, Probe probe) {
    return vision.states(pixels, probe);
  }

  /// The same for pictures of which only some patches are seen, as in training.
  ///
  /// @param shown (batch, seen, channels x patch x patch), the pixels of each patch
  /// @param places (batch, 1 + seen), int64: 0 for the class token, then 1 + the patch's number
  /// @return (batch, 1 + seen, width)
  public NDArray imageStates(NDArray shown, NDArray places, Probe probe) {
    return vision.states(shown, places, probe);
  }

  /// What the picture tower's states are pooled to before the shared space: the class token,
  /// normed.
  ///
  /// @param states (batch, 1 + patches, width), from [#imageStates]
  /// @return (batch, width)
  public NDArray pooledImage(NDArray states) {
    return vision.pooled(states);
  }

  /// Every position of the picture in the space that both towers share, as its class token gets
  /// there; only that one has been trained to.
  public SequenceEncoder.Sequence imageTokens(NDArray pixels, Probe probe) {
    NDArray tokens = visualProjection.apply(vision.normed(imageStates(pixels, probe)));
    Shape shape = tokens.getShape();
    NDArray attended = tokens.getManager().ones(new Shape(shape.get(0), shape.get(1)));
    return new SequenceEncoder.Sequence(tokens, attended, 1);
  }

  /// Every piece of a text in the space that both towers share, as its end gets there.
  public SequenceEncoder.Sequence textTokens(NDArray ids, NDArray attended, Probe probe) {
    NDArray tokens = textProjection.apply(text.states(ids, attended, probe));
    return new SequenceEncoder.Sequence(tokens, attended, 0);
  }

  /// Pooled states, (batch, width), in the space that both towers share: (batch, features).
  public NDArray projectedImage(NDArray pooled) {
    return visualProjection.apply(pooled);
  }

  @Override
  public int pooled(long[] ids) {
    return text.end(ids);
  }

  @Override
  public double scale() {
    return Math.exp(logitScale.toFloatArray()[0]);
  }

  /// The scale's logarithm as trained, a scalar; training clamps it at the logarithm of 100.
  public NDArray logitScale() {
    return logitScale;
  }

  @Override
  public Vision vision() {
    return config.visionSizes();
  }

  @Override
  public Text text() {
    return config.textSizes();
  }

  @Override
  public String family() {
    return "clip";
  }

  @Override
  public Map<String, NDArray> outputs(Inputs inputs) {
    NDArray ids = inputs.get("input_ids");
    Trace trace = new Trace();
    NDArray seen = vision.states(inputs.get("pixel_values"), trace);
    NDArray read = text.states(ids, inputs.get("attention_mask", ids::onesLike), trace);
    NDArray pooledImage = vision.pooled(seen);
    NDArray pooledText = text.pooled(ids, read);
    NDArray images = visualProjection.apply(pooledImage);
    NDArray texts = textProjection.apply(pooledText);
    NDArray cosine = Unit.of(texts).matMul(Unit.of(images).transpose());
    Map<String, NDArray> named = new LinkedHashMap<>();
    trace.name(VISION, "vision_model_output.", named);
    trace.name(TEXT, "text_model_output.", named);
    named.put("vision_model_output.last_hidden_state", seen);
    named.put("text_model_output.last_hidden_state", read);
    named.put("vision_model_output.pooler_output", pooledImage);
    named.put("text_model_output.pooler_output", pooledText);
    named.put("image_features", images);
    named.put("text_features", texts);
    named.put("image_embeds", Unit.of(images));
    named.put("text_embeds", Unit.of(texts));
    named.put("logits_per_text", cosine.mul(scale()));
    named.put("logits_per_image", cosine.mul(scale()).transpose());
    return named;
  }
}
