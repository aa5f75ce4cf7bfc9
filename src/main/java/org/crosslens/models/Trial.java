package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.Map;
import org.crosslens.checkpoint.Config;
import org.crosslens.layers.RandomWeights;

/// One forward pass on a blank picture and a made-up text, for measuring what a model costs.
public final class Trial {
  private static final int PIECES = 16;

  private static final String TINY =
      """
      {"model_type": "vit", "hidden_size": 64, "num_hidden_layers": 1, "num_attention_heads": 1,
       "intermediate_size": 64}
      """;

  private Trial() {}

  /// Runs a model of a few numbers, so that the engine has done each kind of work once and what it
  /// keeps for itself is not taken for a model's.
  public static void warm() {
    try (NDManager run = NDManager.newBaseManager()) {
      Config tiny = new Config("tiny", JsonParser.parseString(TINY).getAsJsonObject());
      Model model = Families.build(tiny, new RandomWeights(run, 0));
      model.outputs(new Inputs(Map.of("pixel_values", run.zeros(new Shape(1, 3, 224, 224)))));
    }
  }

  /// Runs a model at batch 1 in float32 and lets go of all that it gives.
  ///
  /// @throws org.crosslens.results.Problem for a model that takes neither pictures nor text
  public static void run(OpenModel open) {
    try (NDManager run = open.manager().newSubManager()) {
      Map<String, NDArray> inputs = new HashMap<>();
      int side = side(open.model());
      inputs.put("pixel_values", run.zeros(new Shape(1, 3, side, side)));
      int pieces =
          open.model() instanceof TextReader r ? Math.min(PIECES, r.text().positions()) : 1;
      NDArray ones = run.create(new long[pieces], new Shape(1, pieces)).add(1);
      inputs.put("input_ids", ones);
      inputs.put("attention_mask", ones);
      open.outputs(new Inputs(inputs)).values().forEach(NDArray::close);
    }
  }

  /// Side of a square picture in pixels.
  private static int side(Model model) {
    return switch (model) {
      case ImageEncoder encoder -> encoder.vision().imageSize();
      case Captioner captioner -> captioner.vision().imageSize();
      case QuestionAnswerer answerer -> answerer.vision().imageSize();
      case Vilt vilt -> vilt.vision().imageSize();
      default -> 224;
    };
  }
}
