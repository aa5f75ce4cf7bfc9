package org.crosslens.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Pooling;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.workbench.evaluate.Evaluating;
import org.crosslens.workbench.explain.Explaining;
import org.crosslens.workbench.lab.Lab;
import org.crosslens.workbench.recipes.Recipes;
import org.crosslens.workbench.speech.Speaking;
import org.jspecify.annotations.Nullable;

/// Everything that a user can do, as calls that block; the window and the command line call only
/// this.
///
/// Any thread may call. What needs a model runs in short steps on one thread of its own, so a
/// window that calls from background threads stays quick while a long job runs.
public final class Workbench implements AutoCloseable {
  private final Path home;
  private final EngineThread engine = new EngineThread();
  private final Models models;
  private final Library library;

  /// Prepares a workbench; nothing slow happens here.
  ///
  /// @param home the folder with `assets/` and `lib/`
  public Workbench(Path home) {
    this.home = home;
    this.models = new Models(home, engine);
    this.library = new Library(home);
  }

  /// Opens the engine early, in the background.
  public void warmUp() {
    engine.start(EngineThread.Priority.WINDOW, models::openEngine);
  }

  /// The models that come with the program and those in the Hugging Face cache on this disk.
  public List<ModelEntry> models() {
    return models.list();
  }

  /// The first model that sees pictures and reads sentences, so that it can match them.
  ///
  /// @throws Problem when there is none
  public ModelEntry matching() {
    return models().stream()
        .filter(model -> model.seesPictures() && model.readsSentences())
        .findFirst()
        .orElseThrow(
            () -> new Problem("There is no model that matches.", "Add a CLIP model's folder."));
  }

  /// Loads a model, or gives the one that is already loaded.
  ///
  /// @param nameOrFolder a name from [#models()], or a folder in the Hugging Face layout
  /// @throws Problem when there is none or something is wrong with its files
  public LoadedModel load(String nameOrFolder, Progress progress) {
    return models.load(nameOrFolder, progress);
  }

  /// Loads who turns pictures and sentences into features.
  ///
  /// @param names a model, or one for pictures and one for sentences joined by `+`
  /// @param pooling how states become features where a model leaves that open
  /// @throws Problem when there is none or something is wrong with its files
  public EncoderPair encoders(String names, Pooling pooling, Progress progress) {
    int plus = models.known(names) ? -1 : names.indexOf('+');
    if (plus < 0) {
      LoadedModel model = load(names, progress);
      return new EncoderPair(model, model, pooling);
    }
    LoadedModel pictures = load(names.substring(0, plus), progress);
    return new EncoderPair(pictures, load(names.substring(plus + 1), progress), pooling);
  }

  /// Lets go of a model's weights and features; results made with it stay.
  public void unload(LoadedModel model) {
    models.unload(model);
  }

  /// Pictures, captions and drawn scenes.
  public Library library() {
    return library;
  }

  /// Similarity of pictures and sentences.
  public Comparing comparing() {
    return new Comparing(engine);
  }

  /// Raw tensors, in and out.
  public RawTensors tensors() {
    return new RawTensors(engine);
  }

  /// What models cost on this machine.
  public Measuring measuring() {
    return new Measuring(models, engine, speaking());
  }

  /// How well models understand drawn scenes.
  public Evaluating evaluating() {
    return new Evaluating(this, engine);
  }

  /// Trains a model.
  ///
  /// @param recipe a JSON file, or the name of one that comes with the program
  /// @param data pictures with captions to learn from instead of drawn scenes, or none
  /// @param out the folder for the model, its checkpoint and a log
  /// @param resume whether to go on from the checkpoint in `out`
  /// @return what of `data` could not be used, one sentence each
  /// @throws Problem when there is no such recipe, it makes no sense, or the folder cannot be
  ///     written
  public List<String> train(
      String recipe, @Nullable Path data, Path out, boolean resume, Progress progress) {
    Path bundled = home.resolve("assets/recipes").resolve(recipe + ".json");
    Path file = Files.exists(bundled) ? bundled : Path.of(recipe);
    if (!Files.isRegularFile(file)) {
      throw new Problem(
          "There is no recipe '" + recipe + "', neither by name nor as a file.",
          "Give a JSON file, or the name of a model that comes with the program.");
    }
    training(models::openEngine);
    Recipes.Order order = new Recipes.Order(file, data, home.resolve("assets/models"), out, resume);
    return Recipes.run(order, this::training, progress);
  }

  /// The fusion lab.
  public Lab lab() {
    return new Lab(this::tokens, this::computing, this::waitedFor);
  }

  private TokenReader tokens(String names, Progress progress) {
    return new TokenReader(either(names, progress), engine);
  }

  /// Two models in either order: the one that sees is for pictures.
  private EncoderPair either(String names, Progress progress) {
    int plus = models.known(names) ? -1 : names.indexOf('+');
    boolean seesLast = plus >= 0 && load(names.substring(plus + 1), progress).vision().isPresent();
    boolean readsFirst = plus >= 0 && load(names.substring(0, plus), progress).text().isPresent();
    return encoders(
        seesLast && readsFirst ? names.substring(plus + 1) + "+" + names.substring(0, plus) : names,
        Pooling.MEAN,
        progress);
  }

  /// A step of training that may be the first work of all.
  private void computing(Runnable step) {
    training(() -> opened(step));
  }

  private void waitedFor(Runnable step) {
    engine.run(EngineThread.Priority.WINDOW, Executors.callable(() -> opened(step)));
  }

  private void opened(Runnable step) {
    models.openEngine();
    step.run();
  }

  /// One step of a training, after everything that somebody waits for.
  private void training(Runnable step) {
    engine.run(EngineThread.Priority.TRAINING, Executors.callable(step));
  }

  /// What a model looks at and what counts for its output, for every family.
  public Explaining explaining() {
    return new Explaining(engine);
  }

  /// Captions, answers, classes, matches, filled masks and reconstructions.
  public Speaking speaking() {
    return new Speaking(this::models, engine);
  }

  /// Ends the engine's thread as soon as its step is done; whoever waits is told that the work is
  /// cancelled. For the end of the process, when nothing need be unloaded.
  ///
  /// @param patience the longest to wait
  public void stop(Duration patience) {
    engine.end(patience);
  }

  /// Unloads all models and ends the engine's thread.
  @Override
  public void close() {
    try {
      models.close();
    } catch (Cancelled stopped) {
      // The engine has ended before.
    } finally {
      engine.close();
    }
  }
}
