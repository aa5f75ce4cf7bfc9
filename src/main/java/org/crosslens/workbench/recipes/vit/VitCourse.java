package org.crosslens.workbench.recipes.vit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Probe;
import org.crosslens.models.Vit;
import org.crosslens.models.VitClassifier;
import org.crosslens.training.Losses;
import org.crosslens.training.Parameters;
import org.crosslens.training.Phase;
import org.crosslens.workbench.recipes.Assignment;
import org.crosslens.workbench.recipes.Course;
import org.crosslens.workbench.recipes.Entries;
import org.crosslens.workbench.recipes.PreprocessorJson;
import org.crosslens.workbench.recipes.RunFolder;
import org.crosslens.workbench.recipes.SceneClasses;
import org.crosslens.workbench.recipes.TowerRecipe;
import org.crosslens.workbench.recipes.TowerRecipe.Taught;
import org.crosslens.workbench.recipes.TowerStart;
import org.jspecify.annotations.Nullable;

/// How a ViT classifier is taught: which kinds of object are in a scene, which of them is the main
/// one, and where it is set.
public final class VitCourse implements Course {
  private static final String HEAD = "classifier.";

  private final TowerRecipe recipe;
  private final @Nullable TowerStart tower;
  private @Nullable JsonObject config;

  private VitCourse(TowerRecipe recipe, @Nullable TowerStart tower) {
    this.recipe = recipe;
    this.tower = tower;
  }

  /// A course on drawn scenes.
  ///
  /// @throws org.crosslens.results.Problem for a recipe that makes no sense
  public static VitCourse of(Assignment assignment) {
    assignment.drawnOnly();
    Entries model = assignment.recipe().object("model");
    TowerRecipe recipe = TowerRecipe.of(assignment.recipe(), model);
    model.checkAllAsked();
    assignment.recipe().checkAllAsked();
    String tower = recipe.tower();
    return new VitCourse(recipe, tower.isEmpty() ? null : TowerStart.of(assignment.model(tower)));
  }

  @Override
  public void prepare(RunFolder folder) {
    config = VitFolder.config(recipe.size());
    folder.write("config.json", config);
    folder.write(
        "preprocessor_config.json",
        PreprocessorJson.square("ViTImageProcessor", recipe.size().picture()));
  }

  @Override
  public List<Phase<?>> phases(Parameters parameters) {
    Config json = new Config("config.json", Objects.requireNonNull(config));
    VitClassifier model = (VitClassifier) Vit.of(json, parameters);
    if (tower != null) {
      tower.into(parameters.tensors(), "", TowerStart.VIT);
    }
    ClassCheck check = new ClassCheck(model, recipe.size().picture());
    List<Phase<?>> phases = new ArrayList<>();
    for (int i = 0; i < recipe.stages().size(); i++) {
      phases.add(phase(i, model, check));
    }
    return phases;
  }

  private Phase<ClassBatch> phase(int number, VitClassifier model, ClassCheck check) {
    TowerRecipe.Stage stage = recipe.stages().get(number);
    return new Phase<>(
        "classes " + (number + 1),
        name -> stage.taught() == Taught.ALL || name.startsWith(HEAD),
        stage.schedule(),
        new ClassBatches(
            recipe.pictures(number),
            recipe.size().patches(stage.shown()),
            recipe.batch(),
            recipe.seed() + number),
        (batch, run) -> loss(model, batch, run),
        check);
  }

  /// Each class's own yes or no, as `multi_label_classification` means it, and the choice among the
  /// kinds and among the settings, so that the main object's kind comes out highest.
  private static NDArray loss(VitClassifier model, ClassBatch batch, NDManager run) {
    NDArray logits = model.classLogits(batch.pictures().on(run), Probe.NONE);
    NDArray main = batch.main(run);
    return Losses.binary(logits, batch.present(run))
        .add(choice(logits, main, ":, :" + SceneClasses.KINDS))
        .add(choice(logits, main, ":, %d:".formatted(SceneClasses.KINDS)));
  }

  private static NDArray choice(NDArray logits, NDArray main, String classes) {
    NDIndex index = new NDIndex(classes);
    return Losses.crossEntropy(logits.get(index), main.get(index));
  }

  @Override
  public boolean keeps(String parameter) {
    return true;
  }

  @Override
  public String published(String parameter) {
    return parameter.startsWith(HEAD) ? parameter : "vit." + parameter;
  }

  @Override
  public double decay() {
    return recipe.decay();
  }
}
