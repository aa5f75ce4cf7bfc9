package org.crosslens.workbench.recipes.blip;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.crosslens.workbench.recipes.TowerRecipe;
import org.crosslens.workbench.recipes.WordPieceJson;

/// The JSON files of a BLIP captioner's folder in the Hugging Face layout.
final class BlipFolder {
  /// Begins every caption; its number follows BERT's five special pieces.
  static final String START = "[DEC]";

  private static final int START_ID = 5;
  private static final int STOP_ID = 3; // the separator
  private static final int PADDING_ID = 0;

  private BlipFolder() {}

  /// `tokenizer.json`.
  static JsonObject pieces() {
    return WordPieceJson.ofScenes(START);
  }

  /// `config.json`.
  static JsonObject config(BlipRecipe recipe, int vocabulary) {
    int width = recipe.common().size().width();
    JsonObject config = new JsonObject();
    JsonArray architectures = new JsonArray();
    architectures.add("BlipForConditionalGeneration");
    config.add("architectures", architectures);
    config.addProperty("model_type", "blip");
    config.addProperty("projection_dim", width);
    config.addProperty("image_text_hidden_size", width);
    config.addProperty("torch_dtype", "float16");
    config.add("vision_config", vision(recipe.common().size()));
    config.add("text_config", text(recipe, vocabulary));
    return config;
  }

  private static JsonObject vision(TowerRecipe.Size size) {
    JsonObject vision = transformer(size.width(), size.layers(), size.heads());
    vision.addProperty("model_type", "blip_vision_model");
    vision.addProperty("image_size", size.picture());
    vision.addProperty("patch_size", size.patch());
    vision.addProperty("layer_norm_eps", 1e-5);
    return vision;
  }

  private static JsonObject text(BlipRecipe recipe, int vocabulary) {
    TowerRecipe.Size size = recipe.common().size();
    JsonObject text = transformer(size.width(), recipe.textLayers(), size.heads());
    text.addProperty("model_type", "blip_text_model");
    text.addProperty("encoder_hidden_size", size.width());
    text.addProperty("vocab_size", vocabulary);
    text.addProperty("max_position_embeddings", recipe.positions());
    text.addProperty("layer_norm_eps", 1e-12);
    text.addProperty("hidden_dropout_prob", 0.0);
    text.addProperty("attention_probs_dropout_prob", 0.0);
    text.addProperty("is_decoder", true);
    text.addProperty("sep_token_id", STOP_ID);
    pieces(text, recipe.positions());
    return text;
  }

  private static JsonObject transformer(int width, int layers, int heads) {
    JsonObject part = new JsonObject();
    part.addProperty("hidden_size", width);
    part.addProperty("intermediate_size", 4 * width);
    part.addProperty("num_hidden_layers", layers);
    part.addProperty("num_attention_heads", heads);
    part.addProperty("projection_dim", width);
    part.addProperty("hidden_act", "gelu");
    part.addProperty("attention_dropout", 0.0);
    return part;
  }

  /// `generation_config.json`: the best piece at each step, until the separator.
  static JsonObject generation(int positions) {
    JsonObject json = new JsonObject();
    pieces(json, positions);
    return json;
  }

  private static void pieces(JsonObject json, int positions) {
    json.addProperty("bos_token_id", START_ID);
    json.addProperty("eos_token_id", STOP_ID);
    json.addProperty("pad_token_id", PADDING_ID);
    json.addProperty("max_length", positions);
  }

  /// The number of the piece that begins every caption.
  static long start() {
    return START_ID;
  }
}
