package org.crosslens.workbench.recipes.vilt;

import java.util.List;
import org.crosslens.results.Problem;
import org.crosslens.training.Schedule;
import org.crosslens.workbench.recipes.Entries;
import org.crosslens.workbench.recipes.TowerRecipe.Size;
import org.crosslens.workbench.recipes.TowerRecipe.Taught;

/// How a ViLT that answers questions is made from drawn scenes.
///
/// @param seed of the first weights, the scenes and the batches
/// @param decay share of the weights, times the rate, lost each step
/// @param pictures how many different ones are drawn
/// @param tower the CLIP whose picture tower it starts from: a bundled model's name or a folder
/// @param size of the model, whose layers beyond the tower's begin by changing nothing
/// @param positions the longest question in pieces
/// @param stages in order
record ViltRecipe(
    long seed,
    double decay,
    int pictures,
    String tower,
    Size size,
    int positions,
    List<Stage> stages) {

  /// A stretch of training.
  ///
  /// @param taught what it changes: the tower, too, or not, since untrained neighbours make it
  ///     forget what it can
  /// @param batch questions a step
  /// @param shown patches of a picture that a step sees
  /// @param counting share of questions that ask for a number beside those chosen evenly
  /// @param placing share that ask for a place, likewise
  /// @param supervision how much the loss of throw-away heads counts beside the answers'
  /// @param grounding how much it counts whether nouns look at what they name
  /// @param nouns how much it counts what they find there
  /// @param schedule steps and rates
  record Stage(
      Taught taught,
      int batch,
      int shown,
      double counting,
      double placing,
      double supervision,
      double grounding,
      double nouns,
      Schedule schedule) {}

  ViltRecipe {
    stages = List.copyOf(stages);
    for (Stage stage : stages) {
      if (stage.shown < 1 || stage.shown > size.all()) {
        throw new Problem(
            "A stage of the recipe shows %d of %d patches.".formatted(stage.shown, size.all()),
            "Show at least one and at most all.");
      }
      if (stage.batch < 1 || pictures < stage.batch) {
        throw new Problem(
            "The recipe has %d pictures for batches of %d.".formatted(pictures, stage.batch),
            "Give it at least a batch of them.");
      }
    }
  }

  static ViltRecipe of(Entries recipe) {
    Entries model = recipe.object("model");
    ViltRecipe read =
        new ViltRecipe(
            recipe.integer("seed"),
            recipe.real("weight_decay"),
            recipe.integer("pictures"),
            recipe.word("tower"),
            Size.of(model),
            model.integer("positions"),
            recipe.objects("stages").stream().map(ViltRecipe::stage).toList());
    model.checkAllAsked();
    recipe.checkAllAsked();
    return read;
  }

  private static Stage stage(Entries stage) {
    Stage read =
        new Stage(
            stage.oneOf("teaches", Taught.class),
            stage.integer("batch"),
            stage.integer("shown_patches"),
            stage.real("counting", 0),
            stage.real("placing", 0),
            stage.real("supervision", 0),
            stage.real("grounding", 0),
            stage.real("nouns", 0),
            stage.schedule());
    stage.checkAllAsked();
    return read;
  }
}
