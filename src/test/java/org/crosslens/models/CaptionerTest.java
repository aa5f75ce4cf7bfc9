package org.crosslens.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import com.google.gson.JsonParser;
import java.util.Arrays;
import org.crosslens.TestEngine;
import org.crosslens.checkpoint.Config;
import org.crosslens.generation.Choice;
import org.crosslens.generation.Decoding;
import org.crosslens.generation.Rules;
import org.crosslens.generation.Start;
import org.crosslens.layers.Probe;
import org.crosslens.layers.RandomWeights;
import org.crosslens.layers.Weights;
import org.crosslens.results.Progress;
import org.crosslens.training.Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for every captioner: a step with a cache gives what a whole pass gives, and training
/// reaches every weight.
class CaptionerTest {
  private static final String BLIP =
      """
      {"model_type": "blip", "architectures": ["BlipForConditionalGeneration"],
       "text_config": {"vocab_size": 20, "hidden_size": 16, "intermediate_size": 24,
         "num_hidden_layers": 2, "num_attention_heads": 2, "max_position_embeddings": 12,
         "bos_token_id": 1, "sep_token_id": 2},
       "vision_config": {"hidden_size": 12, "intermediate_size": 24, "num_hidden_layers": 2,
         "num_attention_heads": 3, "image_size": 16, "patch_size": 8}}
      """;
  private static final String VIT_GPT2 =
      """
      {"model_type": "vision-encoder-decoder", "decoder_start_token_id": 1, "eos_token_id": 2,
       "encoder": {"model_type": "vit", "hidden_size": 12, "intermediate_size": 24,
         "num_hidden_layers": 2, "num_attention_heads": 3, "image_size": 16, "patch_size": 8},
       "decoder": {"model_type": "gpt2", "vocab_size": 20, "n_embd": 16, "n_layer": 2, "n_head": 2,
         "n_positions": 12, "scale_attn_by_inverse_layer_idx": true}}
      """;
  private static final Rules RULES = Rules.until(2, 0, 9).atLeast(9);

  private NDManager manager;

  @BeforeEach
  void open() {
    TestEngine.open();
    manager = NDManager.newBaseManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private Captioner model(String json, Weights weights) {
    Config config = new Config("test", JsonParser.parseString(json).getAsJsonObject());
    return (Captioner) Families.build(config, weights);
  }

  private NDArray pixels() {
    return manager.randomNormal(0, 1, new Shape(1, 3, 16, 16), DataType.FLOAT32);
  }

  private Decoding decoding(Start start) {
    return new Decoding(start, RULES, Choice.GREEDY, step -> Probe.NONE, manager);
  }

  @ParameterizedTest
  @ValueSource(strings = {BLIP, VIT_GPT2})
  void stepsWithACacheGiveWhatAWholePassGives(String json) {
    Captioner model = model(json, new RandomWeights(manager, 5));
    NDArray pixels = pixels();
    Decoding decoding = decoding(model.caption(pixels, new long[] {7, 8}, Probe.NONE));
    decoding.finish(Progress.NONE);
    NDArray ids = manager.create(new long[][] {decoding.ids(0)});
    NDArray whole = model.pieceLogits(pixels, ids, ids.onesLike(), Probe.NONE);
    for (int step = 0; step < decoding.steps().size(); step++) {
      float[] expected = whole.get(0, step + 2).toFloatArray();
      float[] scores = decoding.steps().get(step).scores()[0].clone();
      scores[2] = expected[2]; // the stop is held back until the least length
      assertThat(scores).containsExactly(expected, within(1e-5f));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BLIP, VIT_GPT2})
  void goingOnFromAForcedPieceGivesWhatAFreshStartGives(String json) {
    Captioner model = model(json, new RandomWeights(manager, 6));
    NDArray pixels = pixels();
    Decoding decoding = decoding(model.caption(pixels, new long[] {7}, Probe.NONE));
    decoding.finish(Progress.NONE);
    decoding.force(3, 9);
    decoding.finish(Progress.NONE);
    long[] ids = decoding.ids(0);
    long[] prompt = Arrays.copyOfRange(ids, 1, 6);
    Decoding fresh = decoding(model.caption(pixels, prompt, Probe.NONE));
    fresh.finish(Progress.NONE);
    assertThat(prompt[4]).isEqualTo(9);
    assertThat(fresh.ids(0)).isEqualTo(ids);
    assertThat(fresh.steps().getFirst().scores()[0])
        .containsExactly(decoding.steps().get(4).scores()[0], within(1e-5f));
  }

  @ParameterizedTest
  @ValueSource(strings = {BLIP, VIT_GPT2})
  void gradientsReachEveryWeight(String json) {
    Parameters parameters = new Parameters(new RandomWeights(manager, 7), manager);
    Captioner model = model(json, parameters);
    NDArray pixels = pixels();
    NDArray ids = manager.create(new long[][] {{1, 7, 8, 9}});
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray logits = model.pieceLogits(pixels, ids, ids.onesLike(), Probe.NONE);
      collector.backward(logits.logSoftmax(-1).get(":, :, 3").sum());
    }
    parameters
        .tensors()
        .forEach(
            (name, tensor) -> {
              if (!name.endsWith("key.bias")) { // softmax does not see those
                assertThat(tensor.getGradient().abs().max().getFloat()).as(name).isPositive();
              }
            });
  }
}
