package org.crosslens.workbench.recipes;

import java.util.List;
import java.util.stream.LongStream;
import org.crosslens.library.scenes.Repertoire;
import org.crosslens.library.scenes.SceneGrammar;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.library.scenes.Split;
import org.crosslens.models.Clip;
import org.crosslens.training.Phase;

/// Scenes that the program draws while it trains.
///
/// @param recipe says which, how many and how large
record DrawnLessons(ClipRecipe recipe) implements ClipLessons {
  private static final int SCENES_FOR_PIECES = 4000;
  private static final int SAMPLES = 200;

  @Override
  public List<String> captions() {
    SceneSource source = new SceneSource(recipe.seed(), Split.TRAIN);
    return LongStream.range(0, SCENES_FOR_PIECES)
        .mapToObj(source::scene)
        .flatMap(scene -> SceneGrammar.captions(scene).stream())
        .toList();
  }

  @Override
  public List<ClipRecipe.Stage> stages() {
    return recipe.stages();
  }

  @Override
  public Examples examples(int number) {
    ClipRecipe.Stage stage = recipe.stages().get(number);
    return drawn(
        new SceneSource(recipe.seed() + number, Split.TRAIN, stage.scenes()), stage.pictures());
  }

  @Override
  public Examples samples() {
    return drawn(new SceneSource(recipe.seed(), Split.TRAIN, Repertoire.ALL), SAMPLES);
  }

  private Examples drawn(SceneSource source, int count) {
    return new ScenePictures(source, count, recipe.size().picture());
  }

  @Override
  public Phase.Check check(
      ClipRecipe.Stage stage, Clip clip, SceneHeads heads, ClipFeatures features) {
    SceneCheck check = new SceneCheck(heads, features, recipe.size().picture());
    return stage.task() == ClipRecipe.Task.CONTRASTIVE ? check::retrieval : check::kinds;
  }
}
