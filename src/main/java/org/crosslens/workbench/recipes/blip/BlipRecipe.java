package org.crosslens.workbench.recipes.blip;

import org.crosslens.workbench.recipes.Entries;
import org.crosslens.workbench.recipes.TowerRecipe;

/// How a BLIP captioner is made from drawn scenes.
///
/// @param common what it shares with other recipes
/// @param textLayers of the decoder, which is as wide as the picture tower
/// @param positions the longest caption in pieces, the one that begins it counted
record BlipRecipe(TowerRecipe common, int textLayers, int positions) {
  static BlipRecipe of(Entries recipe) {
    Entries model = recipe.object("model");
    BlipRecipe read =
        new BlipRecipe(
            TowerRecipe.of(recipe, model),
            model.integer("text_layers"),
            model.integer("positions"));
    model.checkAllAsked();
    recipe.checkAllAsked();
    return read;
  }
}
