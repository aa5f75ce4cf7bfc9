package org.crosslens.workbench.recipes;

import java.util.List;
import org.crosslens.library.scenes.Repertoire;
import org.crosslens.results.Problem;
import org.crosslens.training.Schedule;

/// How a CLIP model is made from drawn scenes.
///
/// @param seed of the first weights, the scenes and the batches
/// @param batch pairs a step
/// @param shown patches of a picture that a step sees
/// @param decay share of the weights, times the rate, lost each step
/// @param vocabulary the most word pieces
/// @param size of the model
/// @param stages in order
record ClipRecipe(
    long seed, int batch, int shown, double decay, int vocabulary, Size size, List<Stage> stages) {

  /// What a stage teaches.
  enum Task {
    /// The picture tower says what is in the scene.
    SUPERVISED,
    /// Pictures and captions find each other.
    CONTRASTIVE
  }

  /// The model's sizes.
  ///
  /// @param picture side of a picture in pixels
  /// @param patch side of a patch in pixels
  /// @param width of both towers and of the shared space
  /// @param layers of the picture tower
  /// @param textLayers of the text tower
  /// @param heads a layer
  /// @param positions the longest caption in pieces
  record Size(
      int picture, int patch, int width, int layers, int textLayers, int heads, int positions) {
    Size {
      divides(patch, picture, "patch", "picture");
      divides(4 * heads, width, "heads times four", "width"); // four waves a place
    }

    private static void divides(int part, int whole, String partName, String wholeName) {
      if (part <= 0 || whole <= 0 || whole % part != 0) {
        throw new Problem(
            "The recipe's %s, %d, does not divide its %s, %d."
                .formatted(partName, part, wholeName, whole),
            "Choose sizes that divide.");
      }
    }

    int grid() {
      return picture / patch;
    }
  }

  /// A stretch of training.
  ///
  /// @param task what it teaches
  /// @param scenes which are drawn
  /// @param pictures how many different ones
  /// @param schedule steps and rates
  /// @param supervision how much the heads' loss counts beside the contrastive one
  record Stage(Task task, Repertoire scenes, int pictures, Schedule schedule, double supervision) {}

  static ClipRecipe of(Entries recipe) {
    Entries model = recipe.object("model");
    Size size =
        new Size(
            model.integer("picture"),
            model.integer("patch"),
            model.integer("width"),
            model.integer("layers"),
            model.integer("text_layers"),
            model.integer("heads"),
            model.integer("positions"));
    model.checkAllAsked();
    List<Stage> stages = recipe.objects("stages").stream().map(ClipRecipe::stage).toList();
    ClipRecipe read =
        new ClipRecipe(
            recipe.integer("seed"),
            recipe.integer("batch"),
            recipe.integer("shown_patches"),
            recipe.real("weight_decay"),
            recipe.integer("vocabulary"),
            size,
            stages);
    recipe.checkAllAsked();
    return read;
  }

  ClipRecipe {
    stages = List.copyOf(stages);
    if (shown < 1 || shown > size.grid() * size.grid()) {
      throw new Problem(
          "The recipe shows %d of %d patches.".formatted(shown, size.grid() * size.grid()),
          "Show at least one and at most all.");
    }
    for (Stage stage : stages) {
      if (stage.pictures < batch) {
        throw new Problem(
            "A stage of the recipe has %d pictures for batches of %d."
                .formatted(stage.pictures, batch),
            "Give it at least a batch.");
      }
    }
  }

  private static Stage stage(Entries stage) {
    Stage read =
        new Stage(
            stage.oneOf("task", Task.class),
            stage.oneOf("scenes", Repertoire.class),
            stage.integer("pictures"),
            stage.schedule(),
            stage.real("supervision", 0));
    stage.checkAllAsked();
    return read;
  }
}
