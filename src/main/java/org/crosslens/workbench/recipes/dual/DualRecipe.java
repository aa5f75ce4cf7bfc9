package org.crosslens.workbench.recipes.dual;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.stream.IntStream;
import org.crosslens.results.Problem;
import org.crosslens.workbench.recipes.Entries;

/// How a dual encoder is made from a user's pictures and captions.
///
/// @param seed of the first weights, of what is held out and of the batches
/// @param batch pairs a step
/// @param decay share of the weights, times the rate, lost each step
/// @param vocabulary the most words that are one piece
/// @param captions of each picture that an epoch shows
/// @param heldOut share of the pictures that measure and are never learned from
/// @param size of the model
record DualRecipe(
    long seed, int batch, double decay, int vocabulary, int captions, double heldOut, Size size) {
  private static final int STAGES = 4;

  /// The model's sizes.
  ///
  /// @param picture side of a picture in pixels
  /// @param channels of the ResNet's first stage; each further one doubles them
  /// @param blocks of each of its four stages: two for ResNet-18
  /// @param width of BERT's states
  /// @param layers of BERT
  /// @param heads a layer
  /// @param positions the longest caption in pieces
  /// @param features width of the space that both meet in
  record Size(
      int picture,
      int channels,
      int blocks,
      int width,
      int layers,
      int heads,
      int positions,
      int features) {
    Size {
      if (heads <= 0 || width <= 0 || width % heads != 0) {
        throw new Problem(
            "The recipe's heads, %d, do not divide its width, %d.".formatted(heads, width),
            "Choose sizes that divide.");
      }
    }

    static Size of(Entries model) {
      Size size =
          new Size(
              model.integer("picture"),
              model.integer("channels"),
              model.integer("blocks"),
              model.integer("width"),
              model.integer("layers"),
              model.integer("heads"),
              model.integer("positions"),
              model.integer("features"));
      model.checkAllAsked();
      return size;
    }
  }

  DualRecipe {
    if (!(heldOut > 0 && heldOut < 1) || batch < 2 || captions < 1) {
      throw new Problem(
          "The recipe holds out a share of %s, with batches of %d and %d captions a picture."
              .formatted(heldOut, batch, captions),
          "Hold out between 0 and 1, such as 0.2, and give at least two pairs and one caption.");
    }
  }

  /// Reads a recipe; its rates are left to be asked for.
  static DualRecipe of(Entries recipe) {
    return new DualRecipe(
        recipe.integer("seed"),
        recipe.integer("batch"),
        recipe.real("weight_decay"),
        recipe.integer("vocabulary"),
        recipe.integer("captions"),
        recipe.real("held_out"),
        Size.of(recipe.object("model")));
  }

  /// `config.json`.
  ///
  /// @param pieces number of word pieces
  JsonObject config(int pieces) {
    JsonArray architectures = new JsonArray();
    architectures.add("DualEncoder");
    JsonObject config = new JsonObject();
    config.add("architectures", architectures);
    config.addProperty("model_type", "dual-encoder");
    config.addProperty("projection_dim", size.features);
    config.addProperty("torch_dtype", "float16");
    config.add("vision_config", resNet());
    config.add("text_config", bert(pieces));
    return config;
  }

  private JsonObject resNet() {
    JsonArray widths = new JsonArray();
    JsonArray depths = new JsonArray();
    IntStream.range(0, STAGES)
        .forEach(
            stage -> {
              widths.add(size.channels << stage);
              depths.add(size.blocks);
            });
    JsonObject config = new JsonObject();
    config.addProperty("model_type", "resnet");
    config.addProperty("image_size", size.picture);
    config.addProperty("num_channels", 3);
    config.addProperty("embedding_size", size.channels);
    config.add("hidden_sizes", widths);
    config.add("depths", depths);
    config.addProperty("layer_type", "basic");
    config.addProperty("hidden_act", "relu");
    return config;
  }

  private JsonObject bert(int pieces) {
    JsonObject config = new JsonObject();
    config.addProperty("model_type", "bert");
    config.addProperty("vocab_size", pieces);
    config.addProperty("hidden_size", size.width);
    config.addProperty("intermediate_size", 4 * size.width);
    config.addProperty("num_hidden_layers", size.layers);
    config.addProperty("num_attention_heads", size.heads);
    config.addProperty("max_position_embeddings", size.positions);
    config.addProperty("type_vocab_size", 2);
    config.addProperty("hidden_act", "gelu");
    config.addProperty("layer_norm_eps", 1e-12);
    return config;
  }
}
