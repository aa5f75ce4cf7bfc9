package org.crosslens.workbench.recipes.mae;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.crosslens.results.Problem;
import org.crosslens.training.Schedule;
import org.crosslens.workbench.recipes.Entries;

/// How a masked autoencoder is made from drawn scenes.
///
/// @param seed of the scenes and the batches
/// @param batch pictures a step
/// @param masked share of a picture's patches that are hidden
/// @param decay share of the weights, times the rate, lost each step
/// @param pictures how many different ones
/// @param picture side of a picture in pixels
/// @param patch side of a patch in pixels
/// @param encoder sees the others
/// @param decoder paints the hidden
/// @param schedule steps and rates
record MaeRecipe(
    long seed,
    int batch,
    double masked,
    double decay,
    int pictures,
    int picture,
    int patch,
    Half encoder,
    Half decoder,
    Schedule schedule) {
  /// The sizes of one half.
  record Half(int width, int layers, int heads) {
    Half {
      divides(4 * heads, width, "heads times four", "width"); // four waves a place
    }

    static Half of(Entries half) {
      Half read = new Half(half.integer("width"), half.integer("layers"), half.integer("heads"));
      half.checkAllAsked();
      return read;
    }
  }

  MaeRecipe {
    divides(patch, picture, "patch", "picture");
    if (!(masked > 0 && masked < 1) || batch < 1 || pictures < batch) {
      throw new Problem(
          "The recipe hides a share of %s of batches of %d from %d pictures."
              .formatted(masked, batch, pictures),
          "Hide a share between 0 and 1, such as 0.75, and give at least a batch of pictures.");
    }
  }

  private static void divides(int part, int whole, String partName, String wholeName) {
    if (part <= 0 || whole <= 0 || whole % part != 0) {
      throw new Problem(
          "The recipe's %s, %d, does not divide its %s, %d."
              .formatted(partName, part, wholeName, whole),
          "Choose sizes that divide.");
    }
  }

  static MaeRecipe of(Entries recipe) {
    MaeRecipe read =
        new MaeRecipe(
            recipe.integer("seed"),
            recipe.integer("batch"),
            recipe.real("masked"),
            recipe.real("weight_decay"),
            recipe.integer("pictures"),
            recipe.integer("picture"),
            recipe.integer("patch"),
            Half.of(recipe.object("encoder")),
            Half.of(recipe.object("decoder")),
            recipe.schedule());
    recipe.checkAllAsked();
    return read;
  }

  /// Patches along one side.
  int grid() {
    return picture / patch;
  }

  /// `config.json`.
  JsonObject config() {
    JsonObject config = new JsonObject();
    JsonArray architectures = new JsonArray();
    architectures.add("ViTMAEForPreTraining");
    config.add("architectures", architectures);
    config.addProperty("model_type", "vit_mae");
    config.addProperty("image_size", picture);
    config.addProperty("patch_size", patch);
    config.addProperty("num_channels", 3);
    config.addProperty("hidden_size", encoder.width);
    config.addProperty("intermediate_size", 4 * encoder.width);
    config.addProperty("num_hidden_layers", encoder.layers);
    config.addProperty("num_attention_heads", encoder.heads);
    config.addProperty("decoder_hidden_size", decoder.width);
    config.addProperty("decoder_intermediate_size", 4 * decoder.width);
    config.addProperty("decoder_num_hidden_layers", decoder.layers);
    config.addProperty("decoder_num_attention_heads", decoder.heads);
    config.addProperty("hidden_act", "gelu");
    config.addProperty("layer_norm_eps", 1e-12);
    config.addProperty("qkv_bias", true);
    config.addProperty("hidden_dropout_prob", 0.0);
    config.addProperty("attention_probs_dropout_prob", 0.0);
    config.addProperty("mask_ratio", masked);
    config.addProperty("norm_pix_loss", false);
    config.addProperty("torch_dtype", "float16");
    return config;
  }
}
