package org.crosslens.workbench.recipes;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crosslens.checkpoint.Config;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.training.Trainer;

/// Makes models from recipes.
public final class Recipes {
  private static final Trainer.Pace PACE = new Trainer.Pace(20, 100, 100);

  private Recipes() {}

  /// Trains what a recipe describes.
  ///
  /// @param recipe a JSON file
  /// @param out the folder for the model, its checkpoint and what happened
  /// @param resume whether to go on from the checkpoint that an earlier run left in `out`
  /// @throws Problem for a recipe with an unknown key or sizes that do not divide, a disk that is
  ///     full, or a loss that is no longer a number
  public static void run(Path recipe, Path out, boolean resume, Progress progress) {
    JsonObject json = Config.read(recipe).json();
    Entries entries = new Entries(recipe.getFileName().toString(), json);
    String family = entries.word("family");
    if (!family.equals("clip")) {
      throw new Problem(
          "The recipe is for the family '" + family + "', which CrossLens cannot train.",
          "Known is clip.");
    }
    ClipRecipe clip = ClipRecipe.of(entries);
    if (!resume) {
      forget(out);
    }
    RunFolder folder = new RunFolder(out, PACE);
    folder.write("recipe.json", json);
    new ClipTraining(clip, folder).run(progress);
  }

  private static void forget(Path out) {
    try {
      Files.deleteIfExists(out.resolve("checkpoint.safetensors"));
      Files.deleteIfExists(out.resolve("log.jsonl"));
    } catch (IOException e) {
      throw new Problem("Could not write to " + out + ".", "Choose another folder.", e);
    }
  }
}
