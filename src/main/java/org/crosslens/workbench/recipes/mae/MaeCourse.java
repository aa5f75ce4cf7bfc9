package org.crosslens.workbench.recipes.mae;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosslens.checkpoint.Config;
import org.crosslens.layers.Probe;
import org.crosslens.library.scenes.Repertoire;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.VitMae;
import org.crosslens.probes.Painting;
import org.crosslens.training.Parameters;
import org.crosslens.training.Phase;
import org.crosslens.workbench.recipes.Assignment;
import org.crosslens.workbench.recipes.Course;
import org.crosslens.workbench.recipes.Examples;
import org.crosslens.workbench.recipes.PatchStart;
import org.crosslens.workbench.recipes.Patches;
import org.crosslens.workbench.recipes.PreprocessorJson;
import org.crosslens.workbench.recipes.RunFolder;
import org.crosslens.workbench.recipes.ScenePictures;

/// How a masked autoencoder is taught: it paints the patches of drawn scenes that it does not see.
public final class MaeCourse implements Course {
  private static final int SAMPLES = 200;
  private static final int CHECKED = 100;
  private static final String PLACES = "embeddings.position_embeddings";
  private static final String DECODER_PLACES = "decoder.decoder_pos_embed";

  private final MaeRecipe recipe;

  private MaeCourse(MaeRecipe recipe) {
    this.recipe = recipe;
  }

  /// A course on drawn scenes.
  public static MaeCourse of(Assignment assignment) {
    assignment.drawnOnly();
    return new MaeCourse(MaeRecipe.of(assignment.recipe()));
  }

  @Override
  public void prepare(RunFolder folder) {
    folder.write("config.json", recipe.config());
    folder.write(
        "preprocessor_config.json", PreprocessorJson.square("ViTImageProcessor", recipe.picture()));
  }

  @Override
  public List<Phase<?>> phases(Parameters parameters) {
    VitMae mae = new VitMae(new Config("config.json", recipe.config()), parameters);
    startWell(parameters.tensors());
    HiddenBatches learned =
        batches(scenes(Split.TRAIN, recipe.seed(), recipe.pictures()), recipe.batch());
    HiddenBatch checked = batches(scenes(Split.VALIDATION, 0, CHECKED), CHECKED).first();
    return List.of(
        new Phase<>(
            "painting",
            MaeCourse::learned,
            recipe.schedule(),
            learned,
            (batch, run) -> mae.reconstruct(batch.pixels(run), batch.noise(run), Probe.NONE).loss(),
            run ->
                Map.of(
                    "mse_ratio",
                    Painting.of(mae, checked.pixels(), checked.noise(), run).errors().ratio())));
  }

  private HiddenBatches batches(Examples examples, int size) {
    int patches = recipe.grid() * recipe.grid();
    return new HiddenBatches(examples, recipe.picture(), patches, size, recipe.seed());
  }

  private Examples scenes(Split split, long seed, int count) {
    SceneSource source = new SceneSource(seed, split, Repertoire.ALL);
    return new ScenePictures(source, count, recipe.picture());
  }

  /// The positions stay waves, as published (He et al. 2022, appendix A.1).
  private static boolean learned(String parameter) {
    return !parameter.equals(PLACES) && !parameter.equals(DECODER_PLACES);
  }

  private void startWell(Map<String, NDArray> tensors) {
    int width = recipe.encoder().width();
    int all = recipe.grid() * recipe.grid();
    Patches patches = new Patches(recipe.grid(), recipe.patch(), all);
    List<float[]> samples =
        PatchStart.samples(scenes(Split.TRAIN, recipe.seed(), SAMPLES), patches, recipe.seed());
    set(
        tensors,
        "embeddings.patch_embeddings.projection.weight",
        PatchStart.filters(samples, recipe.patch(), width));
    set(tensors, PLACES, PatchStart.positions(recipe.grid(), width));
    set(tensors, DECODER_PLACES, PatchStart.positions(recipe.grid(), recipe.decoder().width()));
  }

  private static void set(Map<String, NDArray> tensors, String name, float[] values) {
    Objects.requireNonNull(tensors.get(name), name).set(values);
  }

  @Override
  public boolean keeps(String parameter) {
    return true;
  }

  /// Published files call all but the decoder `vit.`.
  @Override
  public String published(String parameter) {
    return parameter.startsWith("decoder.") ? parameter : "vit." + parameter;
  }

  @Override
  public double decay() {
    return recipe.decay();
  }
}
