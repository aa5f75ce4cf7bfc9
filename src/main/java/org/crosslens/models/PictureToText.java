package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Start;
import org.crosslens.layers.Cache;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Projection;
import org.crosslens.layers.Trace;
import org.crosslens.layers.Weights;
import org.crosslens.models.ImageEncoder.Vision;
import org.crosslens.results.Problem;
import org.jspecify.annotations.Nullable;

/// A ViT that sees and a GPT-2 that says: transformers' vision encoder-decoder, the layout of the
/// ViT-GPT2 captioner (after Vinyals et al. 2015, Show and Tell, and Li et al. 2021, TrOCR).
public final class PictureToText implements Model, Captioner, TextReader {
  static final Names NAMES = Gpt2.BUFFERS.ignore("encoder\\.embeddings\\.mask_token");

  private final Vit encoder;
  private final @Nullable Projection widths; // where the two differ
  private final Gpt2Decoder decoder;
  private final Gpt2Config said;
  private final long start;
  private final Rules rules;

  /// Builds the model from a config and its weights, names as in the Hugging Face layout.
  public PictureToText(Config json, Weights weights) {
    VitConfig seen = VitConfig.of(half(json, "encoder", "vit"));
    Config speech = half(json, "decoder", "gpt2");
    said = Gpt2Config.of(speech, true);
    encoder = new Vit(seen, weights.under("encoder"));
    decoder = new Gpt2Decoder(said, weights.under("decoder"), said.width());
    int from = seen.tower().width();
    widths =
        from == said.width()
            ? null
            : Projection.of(weights.under("enc_to_dec_proj"), from, said.width());
    int stop = json.integer("eos_token_id", said.endId());
    start = json.integer("decoder_start_token_id", speech.integer("bos_token_id", stop));
    int length = json.integer("max_length", speech.integer("max_length", 20));
    rules = Rules.until(stop, json.integer("pad_token_id", stop), length);
  }

  private static Config half(Config json, String name, String type) {
    Config half = json.nested(name);
    if (!half.word("model_type", type).equals(type)) {
      throw new Problem(
          "%s is of model_type '%s'.".formatted(half.source(), half.word("model_type")),
          "CrossLens knows a vit for the encoder and a gpt2 for the decoder.");
    }
    return half;
  }

  @Override
  public Start caption(NDArray pixels, long[][] prompts, Probe probe) {
    NDArray picture = offered(encoder.states(pixels, probe));
    return Start.of(decoder, Captioner.after(start, prompts), picture);
  }

  @Override
  public NDArray pieceLogits(NDArray pixels, NDArray ids, NDArray attended, Probe probe) {
    Cache cache = Cache.none(offered(encoder.states(pixels, probe)), null);
    return decoder.logits(decoder.states(ids, null, attended, cache, probe));
  }

  /// What the decoder looks at, (batch, 1 + patches, its width).
  private NDArray offered(NDArray states) {
    return widths == null ? states : widths.apply(states);
  }

  @Override
  public long start() {
    return start;
  }

  @Override
  public Rules rules() {
    return rules;
  }

  @Override
  public Vision vision() {
    return encoder.vision();
  }

  @Override
  public Text text() {
    return said.sizes();
  }

  @Override
  public String family() {
    return "vision-encoder-decoder";
  }

  @Override
  public Map<String, NDArray> outputs(Inputs inputs) {
    Trace trace = new Trace();
    Map<String, NDArray> named = new LinkedHashMap<>();
    NDArray states = encoder.states(inputs.get("pixel_values"), trace);
    trace.name(ImageEncoder.VISION, "encoder_", named);
    named.put("encoder_last_hidden_state", states);
    encoder.heads(states).forEach((name, x) -> named.put("encoder_" + name, x));
    if (inputs.has("decoder_input_ids")) {
      speak(inputs, offered(states), trace, named);
    }
    return named;
  }

  private void speak(Inputs inputs, NDArray picture, Trace trace, Map<String, NDArray> named) {
    NDArray ids = inputs.get("decoder_input_ids");
    NDArray attended = inputs.tensors().get("decoder_attention_mask");
    NDArray states = decoder.states(ids, null, attended, Cache.none(picture, null), trace);
    Map<String, NDArray> seen = new LinkedHashMap<>();
    trace.name(TextGenerator.DECODER, "", seen);
    seen.put("hidden_states." + said.layers(), states); // the reference norms the last one
    seen.forEach((name, x) -> named.put(name.startsWith("cross_") ? name : "decoder_" + name, x));
    named.put("logits", decoder.logits(states));
  }
}
