package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.SafeTensorsWriter;
import org.crosslens.layers.RandomWeights;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.training.AdamW;
import org.crosslens.training.Parameters;
import org.crosslens.training.Trainer;
import org.crosslens.workbench.recipes.bert.BertCourse;
import org.crosslens.workbench.recipes.blip.BlipCourse;
import org.crosslens.workbench.recipes.dual.DualCourse;
import org.crosslens.workbench.recipes.mae.MaeCourse;
import org.crosslens.workbench.recipes.vilt.ViltCourse;
import org.crosslens.workbench.recipes.vit.LabelledCourse;
import org.crosslens.workbench.recipes.vit.VitCourse;
import org.jspecify.annotations.Nullable;

/// Makes models from recipes.
public final class Recipes {
  private static final Trainer.Pace PACE = new Trainer.Pace(20, 100, 100);

  /// How each family is taught, by the name that recipes call it.
  private static final Map<String, Assignment.Maker> FAMILIES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("bert", BertCourse::of),
              Map.entry("blip", BlipCourse::of),
              Map.entry("clip", ClipCourse::of),
              Map.entry("dual-encoder", DualCourse::of),
              Map.entry("mae", MaeCourse::of),
              Map.entry("vilt", ViltCourse::of),
              Map.entry("vit", VitCourse::of),
              Map.entry("vit-labelled", LabelledCourse::of)));

  private Recipes() {}

  /// What to train.
  ///
  /// @param recipe a JSON file
  /// @param data the user's pictures to learn from instead of drawn scenes, or none
  /// @param models the folder of the models that come with the program, which a recipe may start
  ///     from
  /// @param out the folder for the model, its checkpoint and what happened
  /// @param resume whether to go on from the checkpoint that an earlier run left in `out`
  public record Order(Path recipe, @Nullable Path data, Path models, Path out, boolean resume) {}

  /// Trains what a recipe describes; the engine must be open.
  ///
  /// @param turns runs each step, measurement and snapshot and returns when it is done; between two
  ///     turns the engine may do other work
  /// @throws Problem for a recipe with an unknown key or sizes that do not divide, a disk that is
  ///     full, or a loss that is no longer a number
  /// @return what of the data could not be used, one sentence each
  public static List<String> run(Order order, Executor turns, Progress progress) {
    JsonObject json = Config.read(order.recipe()).json();
    Entries entries = new Entries(order.recipe().getFileName().toString(), json);
    Assignment.Maker family = family(entries.word("family"));
    long seed = entries.integer("seed");
    try (Course course =
        family.of(new Assignment(entries, order.data(), order.models(), progress))) {
      RunFolder folder = new RunFolder(order.out());
      if (!order.resume()) {
        folder.clear();
      }
      folder.write("recipe.json", json);
      course.prepare(folder);
      train(course, seed, folder, turns, progress);
      new RunReport(folder, json, order.data() == null).write();
      return course.leftOut();
    }
  }

  /// The same on drawn scenes and on the calling thread alone.
  public static void run(Path recipe, Path out, boolean resume, Progress progress) {
    run(new Order(recipe, null, Path.of("."), out, resume), Runnable::run, progress);
  }

  private static Assignment.Maker family(String name) {
    Assignment.Maker family = FAMILIES.get(name);
    if (family == null) {
      throw new Problem(
          "The recipe is for the family '" + name + "', which CrossLens cannot train.",
          "Known are " + String.join(", ", FAMILIES.keySet()) + ".");
    }
    return family;
  }

  private static void train(
      Course course, long seed, RunFolder folder, Executor turns, Progress progress) {
    try (NDManager manager = NDManager.newBaseManager()) {
      Parameters parameters = new Parameters(new RandomWeights(manager, seed), manager);
      AdamW.Settings settings = AdamW.Settings.decaying(course.decay());
      var phases = course.phases(parameters);
      new Trainer(parameters, settings, PACE, folder.snapshots(), folder.log())
          .run(phases, turns, progress);
      Map<String, NDArray> model = new LinkedHashMap<>();
      parameters
          .tensors()
          .forEach(
              (name, tensor) -> {
                if (course.keeps(name)) {
                  model.put(course.published(name), tensor);
                }
              });
      course
          .repeated()
          .forEach(
              (again, name) -> model.put(again, Objects.requireNonNull(model.get(name), name)));
      Path file = folder.path().resolve("model.safetensors");
      SafeTensorsWriter.write(file, model, SafeTensorsWriter.Storage.F16);
    }
  }
}
