package org.crosslens.workbench.recipes.vilt;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.crosslens.library.scenes.SceneQuestions;
import org.crosslens.workbench.recipes.PreprocessorJson;
import org.crosslens.workbench.recipes.TowerRecipe.Size;

/// The JSON files of a ViLT model folder in the Hugging Face layout.
final class ViltFolder {
  private ViltFolder() {}

  /// `config.json`.
  static JsonObject config(ViltRecipe recipe, int vocabulary) {
    Size size = recipe.size();
    JsonObject config = new JsonObject();
    JsonArray architectures = new JsonArray();
    architectures.add("ViltForQuestionAnswering");
    config.add("architectures", architectures);
    config.addProperty("model_type", "vilt");
    config.addProperty("problem_type", "single_label_classification"); // one answer is right
    config.addProperty("hidden_size", size.width());
    config.addProperty("intermediate_size", 4 * size.width());
    config.addProperty("num_hidden_layers", size.layers());
    config.addProperty("num_attention_heads", size.heads());
    config.addProperty("hidden_act", "gelu");
    config.addProperty("layer_norm_eps", 1e-5); // as in the tower it starts from
    config.addProperty("qkv_bias", true);
    config.addProperty("image_size", size.picture());
    config.addProperty("patch_size", size.patch());
    config.addProperty("num_channels", 3);
    config.addProperty("max_image_length", -1);
    config.addProperty("vocab_size", vocabulary);
    config.addProperty("max_position_embeddings", recipe.positions());
    config.addProperty("type_vocab_size", 2);
    config.addProperty("modality_type_vocab_size", 2);
    config.addProperty("hidden_dropout_prob", 0.0);
    config.addProperty("attention_probs_dropout_prob", 0.0);
    config.addProperty("torch_dtype", "float16");
    addAnswers(config);
    return config;
  }

  private static void addAnswers(JsonObject config) {
    JsonObject names = new JsonObject();
    JsonObject numbers = new JsonObject();
    for (String answer : SceneQuestions.ANSWERS) {
      names.addProperty("" + names.size(), answer);
      numbers.addProperty(answer, numbers.size());
    }
    config.add("id2label", names);
    config.add("label2id", numbers);
  }

  /// `preprocessor_config.json`: values from -1 to 1, as the patches have them in training. Other
  /// pictures than square ones keep their shape, in whole patches.
  static JsonObject preprocessor(Size size) {
    JsonObject shortest = new JsonObject();
    shortest.addProperty("shortest_edge", size.picture());
    JsonObject json = PreprocessorJson.square("ViltImageProcessor", size.picture());
    json.remove("do_convert_rgb");
    json.add("size", shortest);
    json.addProperty("size_divisor", size.patch());
    json.addProperty("do_pad", true);
    return json;
  }
}
