package org.crosslens.workbench.recipes.vit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.crosslens.checkpoint.Config;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.layers.Probe;
import org.crosslens.models.Vit;
import org.crosslens.models.VitClassifier;
import org.crosslens.results.Problem;
import org.crosslens.training.Losses;
import org.crosslens.training.Parameters;
import org.crosslens.training.Phase;
import org.crosslens.training.Schedule;
import org.crosslens.workbench.recipes.Assignment;
import org.crosslens.workbench.recipes.Course;
import org.crosslens.workbench.recipes.Entries;
import org.crosslens.workbench.recipes.Epochs;
import org.crosslens.workbench.recipes.KeptPictures;
import org.crosslens.workbench.recipes.PreprocessorJson;
import org.crosslens.workbench.recipes.RunFolder;
import org.crosslens.workbench.recipes.TowerRecipe;
import org.jspecify.annotations.Nullable;

/// How a ViT classifier is taught from nothing which class each picture of a user's folder belongs
/// to: cross entropy, every picture once an epoch (002, 10.5.5).
public final class LabelledCourse implements Course {
  private static final String HEAD = "classifier.";

  private final TowerRecipe.Size size;
  private final double decay;
  private final LabelledFolder data;
  private final int measured;
  private final Epochs epochs;
  private final Schedule schedule;
  private @Nullable JsonObject config;

  private LabelledCourse(Entries recipe, Path folder, Assignment assignment) {
    Entries model = recipe.object("model");
    size = TowerRecipe.Size.of(model);
    model.checkAllAsked();
    decay = recipe.real("weight_decay");
    long seed = recipe.integer("seed");
    int batch = recipe.integer("batch");
    PictureProcessor processor = PictureProcessor.of(preprocessor());
    data = LabelledFolder.read(folder, processor, seed, assignment.progress());
    int there = data.measured().count();
    measured = Math.min(there, (int) recipe.real("measured", there));
    epochs = epochs(data.learned().count(), batch, seed);
    schedule = recipe.schedule(epochs.steps());
    recipe.checkAllAsked();
  }

  /// A course on the user's pictures.
  ///
  /// @throws Problem for a recipe that makes no sense, or a folder without classes
  public static LabelledCourse of(Assignment assignment) {
    return new LabelledCourse(
        assignment.recipe(), assignment.own("pictures, a folder for each class,"), assignment);
  }

  private static Epochs epochs(int count, int batch, long seed) {
    try {
      return new Epochs(count, batch, seed);
    } catch (IllegalArgumentException e) {
      throw new Problem(
          "There are " + e.getMessage() + ".", "Give more pictures or a smaller batch.", e);
    }
  }

  private JsonObject preprocessor() {
    return PreprocessorJson.square("ViTImageProcessor", size.picture());
  }

  @Override
  public void prepare(RunFolder folder) {
    config = VitFolder.config(size, data.classes(), "single_label_classification");
    folder.write("config.json", config);
    folder.write("preprocessor_config.json", preprocessor());
  }

  @Override
  public List<Phase<?>> phases(Parameters parameters) {
    Config json = new Config("config.json", Objects.requireNonNull(config));
    VitClassifier model = (VitClassifier) Vit.of(json, parameters);
    return List.of(
        new Phase<>(
            "classes",
            _ -> true,
            schedule,
            step -> data.learned().at(epochs.chosen(step)),
            (batch, run) -> loss(model, batch, run),
            new LabelledCheck(model, data.measured().part(0, measured))));
  }

  private NDArray loss(VitClassifier model, LabelledPictures.Batch batch, NDManager run) {
    NDArray logits = model.classLogits(KeptPictures.pixels(batch.pictures(), run), Probe.NONE);
    NDArray targets = run.create(batch.classes()).oneHot(data.classes().size());
    return Losses.crossEntropy(logits, targets);
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
    return decay;
  }

  @Override
  public List<String> leftOut() {
    return data.leftOut();
  }
}
