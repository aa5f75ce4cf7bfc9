package org.crosslens.workbench.recipes.vilt;

import ai.djl.ndarray.NDArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.crosslens.checkpoint.Config;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.Vilt;
import org.crosslens.models.ViltAnswerer;
import org.crosslens.training.Parameters;
import org.crosslens.training.Phase;
import org.crosslens.workbench.recipes.Assignment;
import org.crosslens.workbench.recipes.Course;
import org.crosslens.workbench.recipes.Patches;
import org.crosslens.workbench.recipes.RunFolder;
import org.crosslens.workbench.recipes.SceneHeads;
import org.crosslens.workbench.recipes.ScenePictures;
import org.crosslens.workbench.recipes.TowerRecipe.Taught;
import org.crosslens.workbench.recipes.TowerStart;
import org.crosslens.workbench.recipes.WordPieceJson;
import org.crosslens.workbench.recipes.vilt.ViltRecipe.Stage;
import org.jspecify.annotations.Nullable;

/// How a ViLT is taught to answer questions: it begins with a CLIP's picture tower, learns to read
/// questions and to find what they ask for, then learns all of it together.
public final class ViltCourse implements Course {
  private static final int CHECKED = 100;

  private final ViltRecipe recipe;
  private final TowerStart tower;
  private @Nullable JsonObject config;
  private @Nullable Tokenizer tokenizer;

  private ViltCourse(ViltRecipe recipe, TowerStart tower) {
    this.recipe = recipe;
    this.tower = tower;
  }

  /// A course on drawn scenes.
  ///
  /// @throws org.crosslens.results.Problem for a recipe that makes no sense, or the user's own data
  public static ViltCourse of(Assignment assignment) {
    assignment.drawnOnly();
    ViltRecipe recipe = ViltRecipe.of(assignment.recipe());
    return new ViltCourse(recipe, TowerStart.of(assignment.model(recipe.tower())));
  }

  @Override
  public void prepare(RunFolder folder) {
    JsonObject pieces = WordPieceJson.ofScenes();
    config = ViltFolder.config(recipe, WordPieceJson.size(pieces));
    folder.write("config.json", config);
    folder.write("tokenizer.json", pieces);
    folder.write("tokenizer_config.json", WordPieceJson.settings(recipe.positions()));
    folder.write("preprocessor_config.json", ViltFolder.preprocessor(recipe.size()));
    tokenizer = Tokenizer.of(folder.path());
  }

  @Override
  public List<Phase<?>> phases(Parameters parameters) {
    Config json = new Config("config.json", Objects.requireNonNull(config));
    ViltAnswerer model = (ViltAnswerer) Vilt.of(json, parameters);
    SceneHeads heads = SceneHeads.of(parameters, recipe.size().width());
    NounHeads nounHeads =
        NounHeads.of(parameters.under(SceneHeads.PREFIX + ".nouns"), recipe.size().width());
    Set<String> old = tower.into(parameters.tensors(), "", TowerStart.VIT);
    changeNothing(parameters.tensors(), old);
    ScenePictures pictures =
        pictures(new SceneSource(recipe.seed(), Split.TRAIN), recipe.pictures());
    ScenePictures checked = pictures(new SceneSource(0, Split.VALIDATION), CHECKED);
    QuestionCheck check =
        new QuestionCheck(model, questions(checked, recipe.size().all(), CHECKED, 0, 0, 0));
    List<Phase<?>> phases = new ArrayList<>();
    for (Stage stage : recipe.stages()) {
      long seed = recipe.seed() + phases.size();
      phases.add(
          new Phase<>(
              stage.taught() == Taught.REST ? "fusion" : "all",
              trained(stage, old),
              stage.schedule(),
              questions(
                  pictures, stage.shown(), stage.batch(), stage.counting(), stage.placing(), seed),
              new QuestionLoss(model, heads, nounHeads, stage, lastButOne()),
              check));
    }
    return phases;
  }

  /// Nouns gather there what the last layer reads from them.
  private int lastButOne() {
    return Math.max(0, recipe.size().layers() - 2);
  }

  private ScenePictures pictures(SceneSource source, int count) {
    return new ScenePictures(source, count, recipe.size().picture());
  }

  private QuestionBatches questions(
      ScenePictures pictures, int shown, int batch, double counting, double placing, long seed) {
    Patches patches = recipe.size().patches(shown);
    return new QuestionBatches(
        pictures, patches, batch, counting, placing, seed, Objects.requireNonNull(tokenizer));
  }

  private static Predicate<String> trained(Stage stage, Set<String> old) {
    return name ->
        name.startsWith(SceneHeads.PREFIX)
            ? (name.contains(".nouns.") ? stage.nouns() : stage.supervision()) > 0
            : stage.taught() == Taught.ALL || !old.contains(name);
  }

  /// Layers beyond the tower's add nothing at first, so that what the tower sees reaches the end.
  private static void changeNothing(Map<String, NDArray> tensors, Set<String> old) {
    tensors.forEach(
        (name, tensor) -> {
          if (name.matches("encoder\\..*output\\.dense\\.weight") && !old.contains(name)) {
            tensor.set(new float[(int) tensor.getShape().size()]);
          }
        });
  }

  @Override
  public boolean keeps(String parameter) {
    return !parameter.startsWith(SceneHeads.PREFIX);
  }

  @Override
  public String published(String parameter) {
    return parameter.startsWith("classifier.") ? parameter : "vilt." + parameter;
  }

  @Override
  public double decay() {
    return recipe.decay();
  }

  @Override
  public void close() {
    if (tokenizer != null) {
      tokenizer.close();
    }
  }
}
