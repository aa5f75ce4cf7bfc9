package org.crosslens.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Objects;
import org.crosslens.TestEngine;
import org.crosslens.checkpoint.Config;
import org.crosslens.layers.RandomWeights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Options of configs that the fixtures leave at their defaults.
class OptionsTest {
  private static final String VIT =
      """
      "hidden_size": 8, "num_attention_heads": 2, "intermediate_size": 12, "num_hidden_layers": 1,
      "image_size": 8, "patch_size": 4, "decoder_hidden_size": 8, "decoder_num_attention_heads": 2,
      "decoder_intermediate_size": 12, "decoder_num_hidden_layers": 1
      """;

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

  @Test
  void leavesOutTheBiasesOfQueriesKeysAndValues() {
    RandomWeights weights = new RandomWeights(manager, 1);
    build("{\"model_type\": \"vit\", \"qkv_bias\": false, " + VIT + "}", weights);
    assertThat(weights.tensors().keySet())
        .contains("encoder.layer.0.attention.attention.query.weight")
        .doesNotContain("encoder.layer.0.attention.attention.query.bias")
        .contains("encoder.layer.0.attention.output.dense.bias");
  }

  @Test
  void addsAnyNumberOfAFloatMaskBesidePadding() {
    String json =
        "{\"architecture\": \"torch.nn.MultiheadAttention\", \"embed_dim\": 4,"
            + " \"num_heads\": 1, \"batch_first\": true}";
    Model model = build(json, new RandomWeights(manager, 1));
    NDArray x = manager.randomNormal(new Shape(1, 3, 4));
    float[] plain = numbers(model.outputs(new Inputs(Map.of("query", x))), "attn_weights");
    NDArray padded = manager.create(new boolean[] {false, false, true}, new Shape(1, 3));
    NDArray added = manager.create(new float[] {1.5f, 0, 0, 1.5f, 0, 0, 1.5f, 0, 0});
    Map<String, NDArray> given =
        Map.of("query", x, "key_padding_mask", padded, "attn_mask", added.reshape(3, 3));
    float[] masked = numbers(model.outputs(new Inputs(given)), "attn_weights");
    double first = plain[0] * Math.exp(1.5);
    assertThat(masked[0]).isCloseTo((float) (first / (first + plain[1])), within(1e-5f));
    assertThat(masked[2]).isZero();
  }

  @Test
  void comparesWithNormedPatchesWhenAsked() {
    Model model =
        build(
            "{\"model_type\": \"vit_mae\", \"norm_pix_loss\": true, " + VIT + "}",
            new RandomWeights(manager, 1));
    NDArray pixels = manager.randomUniform(-1, 3, new Shape(2, 3, 8, 8));
    Map<String, NDArray> outputs = model.outputs(new Inputs(Map.of("pixel_values", pixels)));
    float[] painted = numbers(outputs, "logits");
    float[] wanted = numbers(outputs, "patchified_target");
    float[] hidden = numbers(outputs, "mask");
    double sum = 0;
    for (int patch = 0; patch < 8; patch++) {
      sum += hidden[patch] * error(painted, wanted, patch * 48);
    }
    assertThat(hidden).containsOnly(0, 1);
    assertThat((double) numbers(outputs, "loss")[0]).isCloseTo(sum / 6, within(1e-5));
  }

  /// Mean squared error of a patch of 48 numbers against the normed target.
  private static double error(float[] painted, float[] wanted, int at) {
    double mean = 0;
    double square = 0;
    for (int i = at; i < at + 48; i++) {
      mean += wanted[i] / 48;
    }
    for (int i = at; i < at + 48; i++) {
      square += (wanted[i] - mean) * (wanted[i] - mean) / 47;
    }
    double error = 0;
    for (int i = at; i < at + 48; i++) {
      double normed = (wanted[i] - mean) / Math.sqrt(square + 1e-6);
      error += (painted[i] - normed) * (painted[i] - normed) / 48;
    }
    return error;
  }

  @Test
  void halvesThePictureInTheFirstConvolutionWhenAsked() {
    for (boolean early : new boolean[] {false, true}) {
      Model model =
          build(
              """
              {"model_type": "resnet", "depths": [1, 1], "hidden_sizes": [8, 16],
               "embedding_size": 4, "downsample_in_bottleneck": %s,
               "downsample_in_first_stage": true}
              """
                  .formatted(early),
              new RandomWeights(manager, 1));
      NDArray pixels = manager.ones(new Shape(1, 3, 32, 32));
      assertThat(model.outputs(new Inputs(Map.of("pixel_values", pixels))).get("hidden_states.2"))
          .extracting(NDArray::getShape)
          .isEqualTo(new Shape(1, 16, 2, 2));
    }
  }

  private static Model build(String json, RandomWeights weights) {
    Config config = new Config("config.json", JsonParser.parseString(json).getAsJsonObject());
    return Families.build(config, weights);
  }

  private static float[] numbers(Map<String, NDArray> outputs, String name) {
    return Objects.requireNonNull(outputs.get(name)).toFloatArray();
  }
}
