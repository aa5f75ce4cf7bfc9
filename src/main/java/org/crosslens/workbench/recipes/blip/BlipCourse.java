package org.crosslens.workbench.recipes.blip;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.crosslens.checkpoint.Config;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.layers.Probe;
import org.crosslens.models.Blip;
import org.crosslens.models.BlipCaptioner;
import org.crosslens.training.Losses;
import org.crosslens.training.Parameters;
import org.crosslens.training.Phase;
import org.crosslens.workbench.recipes.Assignment;
import org.crosslens.workbench.recipes.Course;
import org.crosslens.workbench.recipes.PreprocessorJson;
import org.crosslens.workbench.recipes.RunFolder;
import org.crosslens.workbench.recipes.TowerRecipe;
import org.crosslens.workbench.recipes.TowerRecipe.Taught;
import org.crosslens.workbench.recipes.TowerStart;
import org.crosslens.workbench.recipes.WordPieceJson;
import org.jspecify.annotations.Nullable;

/// How a BLIP captioner is taught: to guess each piece of a scene's full sentence from the picture
/// and the pieces before it (Li et al. 2022, section 3.2, the language modelling loss).
public final class BlipCourse implements Course {
  private static final String TOWER = "vision_model.";

  private final BlipRecipe recipe;
  private final @Nullable TowerStart tower;
  private @Nullable JsonObject config;
  private @Nullable Tokenizer tokenizer;

  private BlipCourse(BlipRecipe recipe, @Nullable TowerStart tower) {
    this.recipe = recipe;
    this.tower = tower;
  }

  /// A course on drawn scenes.
  ///
  /// @throws org.crosslens.results.Problem for a recipe that makes no sense
  public static BlipCourse of(Assignment assignment) {
    assignment.drawnOnly();
    BlipRecipe recipe = BlipRecipe.of(assignment.recipe());
    String tower = recipe.common().tower();
    return new BlipCourse(recipe, tower.isEmpty() ? null : TowerStart.of(assignment.model(tower)));
  }

  @Override
  public void prepare(RunFolder folder) {
    JsonObject pieces = BlipFolder.pieces();
    config = BlipFolder.config(recipe, WordPieceJson.size(pieces));
    folder.write("config.json", config);
    folder.write("generation_config.json", BlipFolder.generation(recipe.positions()));
    folder.write("tokenizer.json", pieces);
    folder.write("tokenizer_config.json", WordPieceJson.settings(recipe.positions()));
    int side = recipe.common().size().picture();
    folder.write("preprocessor_config.json", PreprocessorJson.square("BlipImageProcessor", side));
    tokenizer = Tokenizer.of(folder.path());
  }

  @Override
  public List<Phase<?>> phases(Parameters parameters) {
    Config json = new Config("config.json", Objects.requireNonNull(config));
    BlipCaptioner model = (BlipCaptioner) Blip.of(json, parameters);
    if (tower != null) {
      tower.into(parameters.tensors(), TOWER, TowerStart.BLIP);
    }
    CaptionCheck check = new CaptionCheck(model, pieces(), recipe.common().size().picture());
    List<Phase<?>> phases = new ArrayList<>();
    for (int i = 0; i < recipe.common().stages().size(); i++) {
      phases.add(phase(i, model, check));
    }
    return phases;
  }

  private Tokenizer pieces() {
    return Objects.requireNonNull(tokenizer);
  }

  private Phase<CaptionBatch> phase(int number, BlipCaptioner model, CaptionCheck check) {
    TowerRecipe common = recipe.common();
    TowerRecipe.Stage stage = common.stages().get(number);
    return new Phase<>(
        "%d %s".formatted(number + 1, stage.taught().name().toLowerCase(Locale.ROOT)),
        name -> stage.taught() == Taught.ALL || !name.startsWith(TOWER),
        stage.schedule(),
        new CaptionBatches(
            common.pictures(number),
            common.size().patches(stage.shown()),
            common.batch(),
            common.seed() + number,
            pieces()),
        (batch, run) -> loss(model, stage.taught(), batch, run),
        check);
  }

  private NDArray loss(BlipCaptioner model, Taught taught, CaptionBatch batch, NDManager run) {
    NDArray states = model.pictureStates(batch.pictures().on(run), Probe.NONE);
    NDArray picture = taught == Taught.ALL ? states : states.stopGradient();
    NDArray logits = model.spoken(picture, batch.read(run), null, Probe.NONE);
    int vocabulary = model.text().vocabulary();
    return Losses.crossEntropy(logits, batch.wanted(run, vocabulary));
  }

  @Override
  public boolean keeps(String parameter) {
    return true;
  }

  @Override
  public Map<String, String> repeated() {
    return Map.of(
        "text_decoder.cls.predictions.decoder.weight",
        "text_decoder.bert.embeddings.word_embeddings.weight");
  }

  @Override
  public double decay() {
    return recipe.common().decay();
  }

  @Override
  public void close() {
    if (tokenizer != null) {
      tokenizer.close();
    }
  }
}
