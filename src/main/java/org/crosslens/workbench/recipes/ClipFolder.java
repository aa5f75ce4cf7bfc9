package org.crosslens.workbench.recipes;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/// The JSON files of a CLIP model folder in the Hugging Face layout.
final class ClipFolder {
  private ClipFolder() {}

  /// `config.json`.
  static JsonObject config(ClipRecipe.Size size, int vocabulary) {
    JsonObject vision = tower(size.width(), size.layers(), size.heads(), size.width());
    vision.addProperty("model_type", "clip_vision_model");
    vision.addProperty("image_size", size.picture());
    vision.addProperty("patch_size", size.patch());
    vision.addProperty("num_channels", 3);
    JsonObject text = tower(size.width(), size.textLayers(), size.heads(), size.width());
    text.addProperty("model_type", "clip_text_model");
    text.addProperty("vocab_size", vocabulary);
    text.addProperty("max_position_embeddings", size.positions());
    text.addProperty("bos_token_id", 0);
    text.addProperty("eos_token_id", 1);
    text.addProperty("pad_token_id", 1);
    JsonObject config = new JsonObject();
    config.add("architectures", list("CLIPModel"));
    config.addProperty("model_type", "clip");
    config.addProperty("projection_dim", size.width());
    config.addProperty("logit_scale_init_value", 2.6592);
    config.addProperty("torch_dtype", "float16");
    config.add("vision_config", vision);
    config.add("text_config", text);
    return config;
  }

  private static JsonObject tower(int width, int layers, int heads, int features) {
    JsonObject tower = new JsonObject();
    tower.addProperty("hidden_size", width);
    tower.addProperty("intermediate_size", 4 * width);
    tower.addProperty("num_hidden_layers", layers);
    tower.addProperty("num_attention_heads", heads);
    tower.addProperty("projection_dim", features);
    tower.addProperty("hidden_act", "gelu");
    tower.addProperty("layer_norm_eps", 1e-5);
    tower.addProperty("attention_dropout", 0.0);
    return tower;
  }

  /// `preprocessor_config.json`: values from -1 to 1, as [Patches] gives them in training.
  static JsonObject preprocessor(int side) {
    JsonObject shortest = new JsonObject();
    shortest.addProperty("shortest_edge", side);
    JsonObject crop = new JsonObject();
    crop.addProperty("height", side);
    crop.addProperty("width", side);
    JsonObject json = new JsonObject();
    json.addProperty("image_processor_type", "CLIPImageProcessor");
    json.addProperty("do_convert_rgb", true);
    json.addProperty("do_resize", true);
    json.add("size", shortest);
    json.addProperty("resample", 3); // bicubic
    json.addProperty("do_center_crop", true);
    json.add("crop_size", crop);
    json.addProperty("do_rescale", true);
    json.addProperty("rescale_factor", 1 / 255.0);
    json.addProperty("do_normalize", true);
    json.add("image_mean", list(0.5, 0.5, 0.5));
    json.add("image_std", list(0.5, 0.5, 0.5));
    return json;
  }

  /// `tokenizer_config.json`.
  static JsonObject tokenizer(int positions) {
    JsonObject json = new JsonObject();
    json.addProperty("tokenizer_class", "PreTrainedTokenizerFast");
    json.addProperty("model_max_length", positions);
    json.addProperty("bos_token", TokenizerJson.START);
    json.addProperty("eos_token", TokenizerJson.END);
    json.addProperty("pad_token", TokenizerJson.END);
    return json;
  }

  private static JsonArray list(Object... entries) {
    JsonArray list = new JsonArray();
    for (Object entry : entries) {
      if (entry instanceof Number number) {
        list.add(number);
      } else {
        list.add(entry.toString());
      }
    }
    return list;
  }
}
