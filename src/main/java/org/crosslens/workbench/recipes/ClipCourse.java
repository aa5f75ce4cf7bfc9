package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crosslens.checkpoint.Config;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.layers.Probe;
import org.crosslens.layers.Scalar;
import org.crosslens.models.Clip;
import org.crosslens.training.Losses;
import org.crosslens.training.Parameters;
import org.crosslens.training.Phase;
import org.jspecify.annotations.Nullable;

/// How a CLIP model is taught: on drawn scenes the picture tower first learns what is in them; then
/// both towers learn which caption belongs to which picture.
final class ClipCourse implements Course {
  private final ClipRecipe recipe;
  private final ClipLessons lessons;
  private final List<String> leftOut;
  private final Patches patches;
  private @Nullable JsonObject config;
  private @Nullable Tokenizer tokenizer;

  private ClipCourse(ClipRecipe recipe, ClipLessons lessons, List<String> leftOut) {
    this.recipe = recipe;
    this.lessons = lessons;
    this.leftOut = leftOut;
    patches = new Patches(recipe.size().grid(), recipe.size().patch(), recipe.shown());
  }

  /// A course on drawn scenes or on the user's data.
  static ClipCourse of(Assignment assignment) {
    ClipRecipe recipe = ClipRecipe.of(assignment.recipe());
    Path data = assignment.data();
    if (data == null) {
      return new ClipCourse(recipe, new DrawnLessons(recipe), List.of());
    }
    PictureProcessor processor =
        PictureProcessor.of(ClipFolder.preprocessor(recipe.size().picture()));
    FolderLessons own = new FolderLessons(recipe, data, processor, assignment.progress());
    return new ClipCourse(recipe, own, own.leftOut());
  }

  @Override
  public void prepare(RunFolder folder) {
    JsonObject pieces = TokenizerJson.learn(lessons.captions(), recipe.vocabulary());
    config = ClipFolder.config(recipe.size(), TokenizerJson.size(pieces));
    folder.write("config.json", config);
    folder.write("tokenizer.json", pieces);
    folder.write("tokenizer_config.json", ClipFolder.tokenizer(recipe.size().positions()));
    folder.write("preprocessor_config.json", ClipFolder.preprocessor(recipe.size().picture()));
    tokenizer = Tokenizer.of(folder.path());
  }

  @Override
  public List<Phase<?>> phases(Parameters parameters) {
    Clip clip = new Clip(new Config("config.json", Objects.requireNonNull(config)), parameters);
    SceneHeads heads = SceneHeads.of(parameters, recipe.size().width());
    startWell(parameters);
    List<Phase<?>> phases = new ArrayList<>();
    for (int i = 0; i < lessons.stages().size(); i++) {
      phases.add(phase(lessons.stages().get(i), i, clip, heads));
    }
    return phases;
  }

  @Override
  public boolean keeps(String parameter) {
    return !parameter.startsWith(SceneHeads.PREFIX);
  }

  @Override
  public double decay() {
    return recipe.decay();
  }

  @Override
  public List<String> leftOut() {
    return leftOut;
  }

  @Override
  public void close() {
    if (tokenizer != null) {
      tokenizer.close();
    }
  }

  private Phase<PairBatch> phase(ClipRecipe.Stage stage, int number, Clip clip, SceneHeads heads) {
    Tokenizer tokenizer = Objects.requireNonNull(this.tokenizer);
    PairBatches batches =
        new PairBatches(
            lessons.examples(number), patches, recipe.batch(), recipe.seed() + number, tokenizer);
    int all = recipe.size().grid() * recipe.size().grid();
    ClipFeatures features =
        new ClipFeatures(
            clip, tokenizer, new Patches(recipe.size().grid(), recipe.size().patch(), all));
    boolean contrastive = stage.task() == ClipRecipe.Task.CONTRASTIVE;
    boolean supervised = !contrastive || stage.supervision() > 0;
    return new Phase<>(
        stage.task().name().toLowerCase(java.util.Locale.ROOT),
        name ->
            name.startsWith(SceneHeads.PREFIX)
                ? supervised
                : contrastive || name.startsWith("vision_model"),
        stage.schedule(),
        batches,
        contrastive
            ? (batch, run) -> contrastive(clip, heads, stage.supervision(), batch, run)
            : (batch, run) -> heads.loss(states(clip, batch, run), batch.targets(), run),
        lessons.check(stage, clip, heads, features));
  }

  private static NDArray states(Clip clip, PairBatch batch, NDManager run) {
    return clip.imageStates(batch.pixels(run), batch.places(run), Probe.NONE);
  }

  private static NDArray contrastive(
      Clip clip, SceneHeads heads, double supervision, PairBatch batch, NDManager run) {
    NDArray states = states(clip, batch, run);
    NDArray images = clip.projectedImage(clip.pooledImage(states));
    NDArray texts =
        clip.textFeatures(
            batch.pieces().inputIds(run), batch.pieces().attentionMask(run), Probe.NONE);
    NDArray highest = Scalar.of(states, Losses.HIGHEST_LOGIT_SCALE);
    NDArray scale = clip.logitScale().minimum(highest);
    NDArray loss = Losses.contrastive(images, texts, scale, batch.same(run));
    return supervision == 0
        ? loss
        : loss.add(heads.loss(states, batch.targets(), run).mul(Scalar.of(loss, supervision)));
  }

  private void startWell(Parameters parameters) {
    ClipRecipe.Size size = recipe.size();
    String embeddings = "vision_model.embeddings.";
    NDArray filters = parameters.tensors().get(embeddings + "patch_embedding.weight");
    NDArray places = parameters.tensors().get(embeddings + "position_embedding.weight");
    if (filters == null || places == null) {
      throw new IllegalStateException("CLIP's embeddings have other names");
    }
    List<float[]> samples = PatchStart.samples(lessons.samples(), patches, recipe.seed());
    filters.set(PatchStart.filters(samples, size.patch(), size.width()));
    places.set(PatchStart.positions(size.grid(), size.width()));
  }
}
