package org.crosslens.workbench.recipes.dual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.crosslens.checkpoint.Config;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.layers.BatchNorm;
import org.crosslens.layers.Probe;
import org.crosslens.models.DualEncoder;
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
import org.crosslens.workbench.recipes.WordPieceJson;
import org.jspecify.annotations.Nullable;

/// How a dual encoder is taught from nothing which caption belongs to which picture (002, 10.4.1):
/// the symmetric cross entropy of a batch's cosines times a learned scale.
public final class DualCourse implements Course {
  /// Of the pictures in ImageNet, red, green and blue, as the published code has them.
  private static final List<Double> MEAN = List.of(0.485, 0.456, 0.406);

  private static final List<Double> DEVIATION = List.of(0.229, 0.224, 0.225);

  private final DualRecipe recipe;
  private final CaptionedPictures data;
  private final CaptionedPictures.Split split;
  private final Epochs rounds;
  private final Schedule schedule;
  private @Nullable JsonObject config;
  private @Nullable Tokenizer tokenizer;

  private DualCourse(Entries entries, Path folder, Assignment assignment) {
    recipe = DualRecipe.of(entries);
    PictureProcessor processor = PictureProcessor.of(preprocessor());
    data = CaptionedPictures.read(folder, processor, assignment.progress());
    split = data.split(recipe);
    rounds = new Epochs(split.learned().length, recipe.batch(), recipe.seed());
    schedule = entries.schedule(recipe.captions() * rounds.steps());
    entries.checkAllAsked();
  }

  /// A course on the user's pictures and captions.
  ///
  /// @throws org.crosslens.results.Problem for a recipe that makes no sense, or too few pictures
  public static DualCourse of(Assignment assignment) {
    Path folder = assignment.own("pictures with captions");
    return new DualCourse(assignment.recipe(), folder, assignment);
  }

  private JsonObject preprocessor() {
    JsonObject json = PreprocessorJson.square("ViTImageProcessor", recipe.size().picture());
    json.addProperty("resample", 2); // bilinear
    json.add("image_mean", list(MEAN));
    json.add("image_std", list(DEVIATION));
    return json;
  }

  private static JsonArray list(List<Double> numbers) {
    JsonArray list = new JsonArray();
    numbers.forEach(list::add);
    return list;
  }

  @Override
  public void prepare(RunFolder folder) {
    JsonObject pieces =
        WordPieceJson.ofCaptions(data.captions(split.learned()), recipe.vocabulary());
    config = recipe.config(WordPieceJson.size(pieces));
    folder.write("config.json", config);
    folder.write("tokenizer.json", pieces);
    folder.write("tokenizer_config.json", WordPieceJson.settings(recipe.size().positions()));
    folder.write("preprocessor_config.json", preprocessor());
    tokenizer = Tokenizer.of(folder.path());
  }

  @Override
  public List<Phase<?>> phases(Parameters parameters) {
    Config json = new Config("config.json", Objects.requireNonNull(config));
    Tokenizer pieces = Objects.requireNonNull(tokenizer);
    DualEncoder learning = DualEncoder.learning(json, parameters);
    DualEncoder learned = new DualEncoder(json, parameters); // the same weights
    return List.of(
        new Phase<>(
            "contrastive",
            name -> !BatchNorm.gathers(name),
            schedule,
            new DualBatches(data, split.learned(), recipe.captions(), rounds, pieces),
            (batch, run) -> loss(learning, batch, run),
            new DualCheck(learned, data, split.heldOut(), pieces)));
  }

  private static NDArray loss(DualEncoder model, DualBatches.Batch batch, NDManager run) {
    NDArray pixels = KeptPictures.pixels(batch.pictures(), run);
    NDArray images = model.imageFeatures(pixels, Probe.NONE);
    NDArray texts =
        model.textFeatures(
            batch.texts().inputIds(run), batch.texts().attentionMask(run), Probe.NONE);
    return Losses.contrastive(images, texts, model.logitScale(), run.eye(batch.pictures().count()));
  }

  @Override
  public boolean keeps(String parameter) {
    return true;
  }

  @Override
  public double decay() {
    return recipe.decay();
  }

  @Override
  public List<String> leftOut() {
    return data.leftOut();
  }

  @Override
  public void close() {
    if (tokenizer != null) {
      tokenizer.close();
    }
  }
}
