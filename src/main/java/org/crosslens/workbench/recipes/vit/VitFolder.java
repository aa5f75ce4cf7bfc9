package org.crosslens.workbench.recipes.vit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.crosslens.workbench.recipes.SceneClasses;
import org.crosslens.workbench.recipes.TowerRecipe;

/// The config of a ViT classifier in the Hugging Face layout.
final class VitFolder {
  private VitFolder() {}

  /// `config.json` of a model that says of each kind and setting whether it is there.
  static JsonObject config(TowerRecipe.Size size) {
    return config(size, SceneClasses.names(), "multi_label_classification");
  }

  /// `config.json`.
  ///
  /// @param classes their names, in the order of the logits
  /// @param problem what the head is for, as transformers calls it
  static JsonObject config(TowerRecipe.Size size, List<String> classes, String problem) {
    JsonObject config = new JsonObject();
    JsonArray architectures = new JsonArray();
    architectures.add("ViTForImageClassification");
    config.add("architectures", architectures);
    config.addProperty("model_type", "vit");
    config.addProperty("problem_type", problem);
    config.addProperty("image_size", size.picture());
    config.addProperty("patch_size", size.patch());
    config.addProperty("num_channels", 3);
    config.addProperty("hidden_size", size.width());
    config.addProperty("intermediate_size", 4 * size.width());
    config.addProperty("num_hidden_layers", size.layers());
    config.addProperty("num_attention_heads", size.heads());
    config.addProperty("hidden_act", "gelu");
    config.addProperty("layer_norm_eps", 1e-5); // as in the tower it starts from
    config.addProperty("qkv_bias", true);
    config.addProperty("hidden_dropout_prob", 0.0);
    config.addProperty("attention_probs_dropout_prob", 0.0);
    config.addProperty("torch_dtype", "float16");
    JsonObject names = new JsonObject();
    JsonObject numbers = new JsonObject();
    for (String name : classes) {
      names.addProperty("" + names.size(), name);
      numbers.addProperty(name, numbers.size());
    }
    config.add("id2label", names);
    config.add("label2id", numbers);
    return config;
  }
}
