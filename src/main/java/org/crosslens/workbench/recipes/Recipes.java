package org.crosslens.workbench.recipes;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.crosslens.checkpoint.Config;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.jspecify.annotations.Nullable;

/// Makes models from recipes.
public final class Recipes {
  private Recipes() {}

  /// Trains what a recipe describes; the engine must be open.
  ///
  /// @param recipe a JSON file
  /// @param out the folder for the model, its checkpoint and what happened
  /// @param data pictures with captions to learn from instead of drawn scenes, or none
  /// @param resume whether to go on from the checkpoint that an earlier run left in `out`
  /// @param turns runs each step, measurement and snapshot and returns when it is done; between two
  ///     turns the engine may do other work
  /// @throws Problem for a recipe with an unknown key or sizes that do not divide, a disk that is
  ///     full, or a loss that is no longer a number
  /// @return what of `data` could not be used, one sentence each
  public static List<String> run(
      Path recipe,
      @Nullable Path data,
      Path out,
      boolean resume,
      Executor turns,
      Progress progress) {
    JsonObject json = Config.read(recipe).json();
    Entries entries = new Entries(recipe.getFileName().toString(), json);
    String family = entries.word("family");
    if (!family.equals("clip")) {
      throw new Problem(
          "The recipe is for the family '" + family + "', which CrossLens cannot train.",
          "Known is clip.");
    }
    ClipRecipe clip = ClipRecipe.of(entries);
    FolderLessons own = data == null ? null : lessons(clip, data, progress);
    RunFolder folder = new RunFolder(out);
    if (!resume) {
      folder.clear();
    }
    folder.write("recipe.json", json);
    ClipLessons lessons = own == null ? new DrawnLessons(clip) : own;
    new ClipTraining(clip, lessons, folder).run(turns, progress);
    new RunReport(folder, json).write();
    return own == null ? List.of() : own.leftOut();
  }

  /// The same on drawn scenes and on the calling thread alone.
  public static void run(Path recipe, Path out, boolean resume, Progress progress) {
    run(recipe, null, out, resume, Runnable::run, progress);
  }

  private static FolderLessons lessons(ClipRecipe recipe, Path data, Progress progress) {
    int side = recipe.size().picture();
    return new FolderLessons(
        recipe, data, PictureProcessor.of(ClipFolder.preprocessor(side)), progress);
  }
}
