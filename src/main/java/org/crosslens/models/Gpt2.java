package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Start;
import org.crosslens.layers.Cache;
import org.crosslens.layers.Trace;
import org.crosslens.layers.Weights;

/// GPT-2 as a language model (Radford et al. 2019).
public final class Gpt2 implements Model, TextGenerator, TextReader {
  /// Old files store constant masks.
  static final Names BUFFERS = Names.SAME.ignore(".*\\.(attn|crossattention)\\.(masked_)?bias");

  /// Old files lack the first prefix, too.
  static final Names NAMES = BUFFERS.rename("^(wte|wpe|ln_f|h)\\.", "transformer.$1.");

  private final Gpt2Config config;
  private final Gpt2Decoder decoder;

  /// Builds the model from a config and its weights, names as in the Hugging Face layout.
  public Gpt2(Config json, Weights weights) {
    config = Gpt2Config.of(json, false);
    decoder = new Gpt2Decoder(config, weights, config.width());
  }

  @Override
  public Start after(long[][] ids, long[][] attended) {
    return new Start(decoder, ids, attended, null, null);
  }

  @Override
  public Rules rules() {
    return Rules.until(config.endId(), config.endId(), config.positions());
  }

  @Override
  public Text text() {
    return config.sizes();
  }

  @Override
  public String family() {
    return "gpt2";
  }

  @Override
  public Map<String, NDArray> outputs(Inputs inputs) {
    NDArray ids = inputs.get("input_ids");
    NDArray attended = inputs.get("attention_mask", ids::onesLike);
    Trace trace = new Trace();
    Map<String, NDArray> named = new LinkedHashMap<>();
    NDArray states =
        decoder.states(
            ids, inputs.tensors().get("position_ids"), attended, Cache.none(null, null), trace);
    trace.name(DECODER, "", named);
    named.put("hidden_states." + config.layers(), states); // the reference norms the last one
    named.put("last_hidden_state", states);
    named.put("logits", decoder.logits(states));
    return named;
  }
}
