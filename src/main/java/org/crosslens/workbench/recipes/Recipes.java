package org.crosslens.workbench.recipes;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.crosslens.checkpoint.Config;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// Makes models from recipes.
public final class Recipes {
  private Recipes() {}

  /// Trains what a recipe describes; the engine must be open.
  ///
  /// @param recipe a JSON file
  /// @param out the folder for the model, its checkpoint and what happened
  /// @param resume whether to go on from the checkpoint that an earlier run left in `out`
  /// @param turns runs each step, measurement and snapshot and returns when it is done; between two
  ///     turns the engine may do other work
  /// @throws Problem for a recipe with an unknown key or sizes that do not divide, a disk that is
  ///     full, or a loss that is no longer a number
  public static void run(Path recipe, Path out, boolean resume, Executor turns, Progress progress) {
    JsonObject json = Config.read(recipe).json();
    Entries entries = new Entries(recipe.getFileName().toString(), json);
    String family = entries.word("family");
    if (!family.equals("clip")) {
      throw new Problem(
          "The recipe is for the family '" + family + "', which CrossLens cannot train.",
          "Known is clip.");
    }
    ClipRecipe clip = ClipRecipe.of(entries);
    RunFolder folder = new RunFolder(out);
    if (!resume) {
      folder.clear();
    }
    folder.write("recipe.json", json);
    new ClipTraining(clip, folder).run(turns, progress);
    new RunReport(folder, json).write();
  }

  /// The same on the calling thread alone.
  public static void run(Path recipe, Path out, boolean resume, Progress progress) {
    run(recipe, out, resume, Runnable::run, progress);
  }
}
