package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.stream.LongStream;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.SafeTensorsWriter;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.layers.Probe;
import org.crosslens.layers.RandomWeights;
import org.crosslens.layers.Scalar;
import org.crosslens.library.scenes.Repertoire;
import org.crosslens.library.scenes.Scene;
import org.crosslens.library.scenes.SceneGrammar;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.Clip;
import org.crosslens.results.Progress;
import org.crosslens.training.AdamW;
import org.crosslens.training.Losses;
import org.crosslens.training.Parameters;
import org.crosslens.training.Phase;
import org.crosslens.training.Trainer;

/// Makes a CLIP model from drawn scenes: first the picture tower learns what is in them, then both
/// towers learn which caption belongs to which picture.
final class ClipTraining {
  private static final int CAPTIONS_FOR_PIECES = 4000;
  private static final Trainer.Pace PACE = new Trainer.Pace(20, 100, 100);

  private final ClipRecipe recipe;
  private final RunFolder folder;
  private final Tokenizer tokenizer;
  private final JsonObject config;
  private final Patches patches;

  ClipTraining(ClipRecipe recipe, RunFolder folder) {
    this.recipe = recipe;
    this.folder = folder;
    JsonObject pieces = TokenizerJson.learn(captions(recipe.seed()), recipe.vocabulary());
    config = ClipFolder.config(recipe.size(), TokenizerJson.size(pieces));
    folder.write("config.json", config);
    folder.write("tokenizer.json", pieces);
    folder.write("tokenizer_config.json", ClipFolder.tokenizer(recipe.size().positions()));
    folder.write("preprocessor_config.json", ClipFolder.preprocessor(recipe.size().picture()));
    tokenizer = Tokenizer.of(folder.path());
    patches = new Patches(recipe.size().grid(), recipe.size().patch(), recipe.shown());
  }

  private static List<String> captions(long seed) {
    SceneSource source = new SceneSource(seed, Split.TRAIN);
    return LongStream.range(0, CAPTIONS_FOR_PIECES)
        .mapToObj(source::scene)
        .flatMap(scene -> SceneGrammar.captions(scene).stream())
        .toList();
  }

  void run(Executor turns, Progress progress) {
    try (NDManager manager = NDManager.newBaseManager();
        tokenizer) {
      Parameters parameters = new Parameters(new RandomWeights(manager, recipe.seed()), manager);
      Clip clip = new Clip(new Config("config.json", config), parameters);
      SceneHeads heads = SceneHeads.of(parameters, recipe.size().width());
      startWell(parameters);
      List<Phase<SceneBatch>> phases = new ArrayList<>();
      for (int i = 0; i < recipe.stages().size(); i++) {
        phases.add(phase(recipe.stages().get(i), i, clip, heads));
      }
      new Trainer(
              parameters,
              AdamW.Settings.decaying(recipe.decay()),
              PACE,
              folder.snapshots(),
              folder.log())
          .run(phases, turns, progress);
      save(parameters);
    }
  }

  private Phase<SceneBatch> phase(ClipRecipe.Stage stage, int number, Clip clip, SceneHeads heads) {
    SceneSource source = new SceneSource(recipe.seed() + number, Split.TRAIN, stage.scenes());
    ScenePictures pictures = new ScenePictures(source, stage.pictures(), recipe.size().picture());
    SceneBatches batches =
        new SceneBatches(pictures, patches, recipe.batch(), recipe.seed() + number, tokenizer);
    ClipCheck check = new ClipCheck(clip, heads, tokenizer, recipe.size());
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
        contrastive ? check::retrieval : check::kinds);
  }

  private static NDArray states(Clip clip, SceneBatch batch, NDManager run) {
    return clip.imageStates(batch.pixels(run), batch.places(run), Probe.NONE);
  }

  private static NDArray contrastive(
      Clip clip, SceneHeads heads, double supervision, SceneBatch batch, NDManager run) {
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
    filters.set(PatchStart.filters(samples(), size.patch(), size.width()));
    places.set(PatchStart.positions(size.grid(), size.width()));
  }

  private List<float[]> samples() {
    SceneSource source = new SceneSource(recipe.seed(), Split.TRAIN, Repertoire.ALL);
    ScenePictures pictures = new ScenePictures(source, 200, recipe.size().picture());
    SplittableRandom random = new SplittableRandom(recipe.seed());
    List<float[]> samples = new ArrayList<>();
    for (int i = 0; i < pictures.count(); i++) {
      Scene scene = pictures.scene(i);
      for (int patch : patches.choose(random)) {
        float[] sample = new float[patches.length()];
        patches.cut(pictures.pixels(i, scene), patch, sample, 0);
        samples.add(sample);
      }
    }
    return samples;
  }

  private void save(Parameters parameters) {
    Map<String, NDArray> model = new LinkedHashMap<>(parameters.tensors());
    model.keySet().removeIf(name -> name.startsWith(SceneHeads.PREFIX));
    Path file = folder.path().resolve("model.safetensors");
    SafeTensorsWriter.write(file, model, SafeTensorsWriter.Storage.F16);
  }
}
