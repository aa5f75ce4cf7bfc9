package org.crosslens.workbench.recipes;

import java.util.List;
import org.crosslens.library.scenes.Repertoire;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.results.Problem;
import org.crosslens.training.Schedule;

/// What recipes have in common whose model begins with a picture tower, perhaps a trained one.
///
/// @param seed of the first weights, the scenes and the batches
/// @param batch pictures a step
/// @param decay share of the weights, times the rate, lost each step
/// @param tower the CLIP whose picture tower is the start: a bundled model's name or a folder;
///     empty for none
/// @param size of the picture tower
/// @param stages in order
public record TowerRecipe(
    long seed, int batch, double decay, String tower, Size size, List<Stage> stages) {

  /// What a stage changes.
  public enum Taught {
    /// All but the picture tower.
    REST,
    /// The picture tower, too.
    ALL
  }

  /// The picture tower's sizes.
  ///
  /// @param picture side of a picture in pixels
  /// @param patch side of a patch in pixels
  /// @param width of its states
  /// @param layers one after another
  /// @param heads a layer
  public record Size(int picture, int patch, int width, int layers, int heads) {
    /// Checks that whole patches fill the picture and the heads divide the width.
    public Size {
      divides(patch, picture, "patch", "picture");
      divides(heads, width, "heads", "width");
    }

    private static void divides(int part, int whole, String partName, String wholeName) {
      if (part <= 0 || whole <= 0 || whole % part != 0) {
        throw new Problem(
            "The recipe's %s, %d, does not divide its %s, %d."
                .formatted(partName, part, wholeName, whole),
            "Choose sizes that divide.");
      }
    }

    /// How pictures are cut.
    ///
    /// @param shown how many patches a step sees
    public Patches patches(int shown) {
      return new Patches(picture / patch, patch, shown);
    }

    /// Reads them from a recipe's entry `model`.
    public static Size of(Entries model) {
      return new Size(
          model.integer("picture"),
          model.integer("patch"),
          model.integer("width"),
          model.integer("layers"),
          model.integer("heads"));
    }

    /// Patches of a picture.
    public int all() {
      return (picture / patch) * (picture / patch);
    }
  }

  /// A stretch of training.
  ///
  /// @param taught what it changes
  /// @param scenes which are drawn
  /// @param pictures how many different ones
  /// @param shown patches of a picture that a step sees
  /// @param schedule steps and rates
  public record Stage(
      Taught taught, Repertoire scenes, int pictures, int shown, Schedule schedule) {}

  /// Checks that the stages have enough to show.
  public TowerRecipe {
    stages = List.copyOf(stages);
    for (Stage stage : stages) {
      if (stage.shown < 1 || stage.shown > size.all()) {
        throw new Problem(
            "A stage of the recipe shows %d of %d patches.".formatted(stage.shown, size.all()),
            "Show at least one and at most all.");
      }
      if (stage.pictures < batch) {
        throw new Problem(
            "A stage of the recipe has %d pictures for batches of %d."
                .formatted(stage.pictures, batch),
            "Give it at least a batch.");
      }
    }
  }

  /// Reads a recipe; what is left in it is for the family to ask.
  ///
  /// @param recipe the whole
  /// @param model its entry `model`
  public static TowerRecipe of(Entries recipe, Entries model) {
    return new TowerRecipe(
        recipe.integer("seed"),
        recipe.integer("batch"),
        recipe.real("weight_decay"),
        recipe.word("tower"),
        Size.of(model),
        recipe.objects("stages").stream().map(TowerRecipe::stage).toList());
  }

  private static Stage stage(Entries stage) {
    Stage read =
        new Stage(
            stage.oneOf("teaches", Taught.class),
            stage.oneOf("scenes", Repertoire.class),
            stage.integer("pictures"),
            stage.integer("shown_patches"),
            stage.schedule());
    stage.checkAllAsked();
    return read;
  }

  /// The scenes that a stage learns from.
  ///
  /// @param number of the stage, counted from 0
  public ScenePictures pictures(int number) {
    Stage stage = stages.get(number);
    SceneSource source = new SceneSource(seed + number, Split.TRAIN, stage.scenes);
    return new ScenePictures(source, stage.pictures, size.picture);
  }
}
