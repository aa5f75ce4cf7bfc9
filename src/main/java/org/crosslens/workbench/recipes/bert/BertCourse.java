package org.crosslens.workbench.recipes.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Objects;
import org.crosslens.checkpoint.Config;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.layers.Probe;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.Bert;
import org.crosslens.models.BertMaskedLm;
import org.crosslens.training.Losses;
import org.crosslens.training.Parameters;
import org.crosslens.training.Phase;
import org.crosslens.workbench.recipes.Assignment;
import org.crosslens.workbench.recipes.Course;
import org.crosslens.workbench.recipes.RunFolder;
import org.crosslens.workbench.recipes.WordPieceJson;
import org.jspecify.annotations.Nullable;

/// How a BERT is taught: it guesses masked words of captions and never sees a picture.
public final class BertCourse implements Course {
  private final BertRecipe recipe;
  private @Nullable JsonObject config;
  private @Nullable Tokenizer tokenizer;

  private BertCourse(BertRecipe recipe) {
    this.recipe = recipe;
  }

  /// A course on the captions of drawn scenes.
  public static BertCourse of(Assignment assignment) {
    assignment.drawnOnly();
    return new BertCourse(BertRecipe.of(assignment.recipe()));
  }

  @Override
  public void prepare(RunFolder folder) {
    JsonObject pieces = WordPieceJson.ofScenes();
    config = recipe.config(WordPieceJson.size(pieces));
    folder.write("config.json", config);
    folder.write("tokenizer.json", pieces);
    folder.write("tokenizer_config.json", WordPieceJson.settings(recipe.size().positions()));
    tokenizer = Tokenizer.of(folder.path());
  }

  @Override
  public List<Phase<?>> phases(Parameters parameters) {
    Tokenizer pieces = Objects.requireNonNull(tokenizer);
    Config sizes = new Config("config.json", Objects.requireNonNull(config));
    BertMaskedLm bert = (BertMaskedLm) Bert.of(sizes, parameters);
    SceneSource source = new SceneSource(recipe.seed(), Split.TRAIN);
    return List.of(
        new Phase<>(
            "masked words",
            _ -> true,
            recipe.schedule(),
            new MaskedBatches(recipe, source, pieces),
            (batch, run) -> loss(bert, batch, pieces.vocabularySize(), run),
            new MaskedCheck(bert, pieces)));
  }

  private static NDArray loss(BertMaskedLm bert, MaskedBatch batch, int vocabulary, NDManager run) {
    NDArray logits = bert.pieceLogits(batch.ids(run), batch.mask(run), Probe.NONE);
    return Losses.crossEntropy(logits, batch.targets(vocabulary, run));
  }

  @Override
  public boolean keeps(String parameter) {
    return true;
  }

  /// Published files call all but the head `bert.`.
  @Override
  public String published(String parameter) {
    return parameter.startsWith("cls.") ? parameter : "bert." + parameter;
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
