package org.crosslens.workbench.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosslens.TestEngine;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.Names;
import org.crosslens.layers.Probe;
import org.crosslens.layers.RandomWeights;
import org.crosslens.library.scenes.SceneArtist;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.Clip;
import org.crosslens.models.Families;
import org.crosslens.models.Inputs;
import org.crosslens.models.Model;
import org.crosslens.models.OpenModel;
import org.crosslens.training.Parameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The bundled CLIP's tower in other families' layouts, on scenes it was not trained on.
class TowerStartTest {
  private static final Path CLIP = Path.of("assets/models/clip-scenes");
  private static final int SIDE = 96;

  @BeforeEach
  void open() {
    TestEngine.open();
  }

  @Test
  void aVitWithTheTowerHasNearlyItsStates() {
    String config =
        """
        {"model_type": "vit", "architectures": ["ViTModel"], "hidden_size": 128,
         "intermediate_size": 512, "num_hidden_layers": 4, "num_attention_heads": 4,
         "image_size": 96, "patch_size": 8, "layer_norm_eps": 1e-5}
        """;
    assertThat(correlation(config, "", TowerStart.VIT)).isGreaterThan(0.93);
  }

  @Test
  void aBlipWithTheTowerHasNearlyItsStates() {
    String config =
        """
        {"model_type": "blip", "architectures": ["BlipForConditionalGeneration"],
         "vision_config": {"hidden_size": 128, "intermediate_size": 512, "num_hidden_layers": 4,
           "num_attention_heads": 4, "image_size": 96, "patch_size": 8, "layer_norm_eps": 1e-5},
         "text_config": {"hidden_size": 32, "intermediate_size": 64, "num_hidden_layers": 1,
           "num_attention_heads": 2, "vocab_size": 50, "max_position_embeddings": 8,
           "bos_token_id": 1, "sep_token_id": 2}}
        """;
    assertThat(correlation(config, "vision_model.", TowerStart.BLIP)).isGreaterThan(0.93);
  }

  /// Pearson's, over all states after the last layer.
  private static double correlation(String json, String prefix, Names names) {
    JsonObject object = JsonParser.parseString(json).getAsJsonObject();
    Config config = new Config("config.json", object);
    try (OpenModel open = OpenModel.open(CLIP);
        NDManager manager = NDManager.newBaseManager()) {
      Parameters parameters = new Parameters(new RandomWeights(manager, 1), manager);
      Model model = Families.of(config).build(config, parameters);
      TowerStart.of(CLIP).into(parameters.tensors(), prefix, names);
      NDArray pixels = scenes(manager);
      NDArray clip = ((Clip) open.model()).imageStates(pixels, Probe.NONE);
      Map<String, NDArray> outputs = model.outputs(new Inputs(Map.of("pixel_values", pixels)));
      NDArray last = Objects.requireNonNull(outputs.get("hidden_states.4"));
      return correlation(clip.flatten(), last.flatten());
    }
  }

  private static double correlation(NDArray a, NDArray b) {
    NDArray x = a.sub(a.mean());
    NDArray y = b.sub(b.mean());
    return x.mul(y).sum().getFloat()
        / Math.sqrt(x.square().sum().getFloat() * y.square().sum().getFloat());
  }

  private static NDArray scenes(NDManager manager) {
    SceneSource source = new SceneSource(7, Split.VALIDATION);
    List<Float> values = new ArrayList<>();
    for (int scene = 0; scene < 10; scene++) {
      int[] rgb = SceneArtist.pixels(source.scene(scene), SIDE);
      for (int shift = 16; shift >= 0; shift -= 8) {
        for (int pixel : rgb) {
          values.add((pixel >> shift & 0xff) / 127.5f - 1);
        }
      }
    }
    float[] flat = new float[values.size()];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = values.get(i);
    }
    return manager.create(flat, new Shape(10, 3, SIDE, SIDE));
  }
}
