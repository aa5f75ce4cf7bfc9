package org.crosslens.workbench.recipes.bert;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.crosslens.results.Problem;
import org.crosslens.training.Schedule;
import org.crosslens.workbench.recipes.Entries;

/// How a BERT is made from the captions of drawn scenes.
///
/// @param seed of the scenes and the batches
/// @param batch captions a step
/// @param masked share of the words that the model is asked for
/// @param decay share of the weights, times the rate, lost each step
/// @param scenes how many different ones
/// @param size of the model
/// @param schedule steps and rates
record BertRecipe(
    long seed, int batch, double masked, double decay, int scenes, Size size, Schedule schedule) {
  /// The model's sizes.
  ///
  /// @param positions the longest caption in pieces
  record Size(int width, int layers, int heads, int positions) {
    Size {
      if (heads <= 0 || width <= 0 || width % heads != 0) {
        throw new Problem(
            "The recipe's heads, %d, do not divide its width, %d.".formatted(heads, width),
            "Choose sizes that divide.");
      }
    }
  }

  BertRecipe {
    if (!(masked > 0 && masked < 1) || batch < 1 || scenes < 1) {
      throw new Problem(
          "The recipe masks a share of %s of batches of %d from %d scenes."
              .formatted(masked, batch, scenes),
          "Mask a share between 0 and 1, such as 0.15, and give at least one caption and scene.");
    }
  }

  static BertRecipe of(Entries recipe) {
    Entries model = recipe.object("model");
    Size size =
        new Size(
            model.integer("width"),
            model.integer("layers"),
            model.integer("heads"),
            model.integer("positions"));
    model.checkAllAsked();
    BertRecipe read =
        new BertRecipe(
            recipe.integer("seed"),
            recipe.integer("batch"),
            recipe.real("masked"),
            recipe.real("weight_decay"),
            recipe.integer("scenes"),
            size,
            recipe.schedule());
    recipe.checkAllAsked();
    return read;
  }

  /// `config.json`.
  ///
  /// @param vocabulary number of word pieces
  JsonObject config(int vocabulary) {
    JsonArray architectures = new JsonArray();
    architectures.add("BertForMaskedLM");
    JsonObject config = new JsonObject();
    config.add("architectures", architectures);
    config.addProperty("model_type", "bert");
    config.addProperty("vocab_size", vocabulary);
    config.addProperty("hidden_size", size.width);
    config.addProperty("intermediate_size", 4 * size.width);
    config.addProperty("num_hidden_layers", size.layers);
    config.addProperty("num_attention_heads", size.heads);
    config.addProperty("max_position_embeddings", size.positions);
    config.addProperty("type_vocab_size", 2);
    config.addProperty("hidden_act", "gelu");
    config.addProperty("layer_norm_eps", 1e-12);
    config.addProperty("position_embedding_type", "absolute");
    config.addProperty("hidden_dropout_prob", 0.0);
    config.addProperty("attention_probs_dropout_prob", 0.0);
    config.addProperty("pad_token_id", 0);
    config.addProperty("torch_dtype", "float16");
    return config;
  }
}
