package org.crosslens.workbench;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Executors;
import org.crosslens.analysis.Retrievals;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.RgbImage;
import org.crosslens.inputs.TextBatch;
import org.crosslens.library.CaptionFile;
import org.crosslens.library.CaptionsOf;
import org.crosslens.library.Importer;
import org.crosslens.library.Thumbnails;
import org.crosslens.library.scenes.SceneFolder;
import org.crosslens.library.scenes.SceneList;
import org.crosslens.library.scenes.SceneSource;
import org.crosslens.models.Inspection;
import org.crosslens.models.Preparation;
import org.crosslens.results.AttentionMap;
import org.crosslens.results.Caption;
import org.crosslens.results.Collection;
import org.crosslens.results.PairRelevance;
import org.crosslens.results.PatchGrid;
import org.crosslens.results.Picture;
import org.crosslens.results.Pooling;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.crosslens.results.Retrieval;
import org.crosslens.results.Score;
import org.crosslens.results.SimilarityMatrix;
import org.crosslens.workbench.evaluate.Evaluating;
import org.crosslens.workbench.explain.Explaining;
import org.crosslens.workbench.lab.Lab;
import org.crosslens.workbench.recipes.KindRecognition;
import org.crosslens.workbench.recipes.Recipes;
import org.crosslens.workbench.speech.Speaking;
import org.jspecify.annotations.Nullable;

/// Everything that a user can do, as calls that block; the window and the command line call only
/// this.
///
/// Any thread may call. What needs a model runs in short steps on one thread of its own, so a
/// window that calls from background threads stays quick while a long job runs.
public final class Workbench implements AutoCloseable {
  private static final int THUMBNAILS = 2000;

  private final Path home;
  private final EngineThread engine = new EngineThread();
  private final Models models;
  private final Thumbnails thumbnails = new Thumbnails(THUMBNAILS);

  /// Prepares a workbench; nothing slow happens here.
  ///
  /// @param home the folder with `assets/` and `lib/`
  public Workbench(Path home) {
    this.home = home;
    this.models = new Models(home, engine);
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

  /// Opens folders, pictures and caption files together as one collection.
  ///
  /// @throws Problem when a path is not there or nothing of it can be used
  public Collection open(List<Path> filesOrFolders, Progress progress) {
    return Importer.open(filesOrFolders, progress);
  }

  /// Opens pictures and folders of pictures, leaving caption files aside.
  ///
  /// @throws Problem as above
  public Collection pictures(List<Path> filesOrFolders, Progress progress) {
    return Importer.pictures(filesOrFolders, progress);
  }

  /// The sentences of a captions file, for pictures that are already open.
  ///
  /// @param pictures among these, and beside the file, the pictures that it names are looked for
  /// @throws Problem when it cannot be read, or names a picture that is not there
  public List<Caption> captions(Path file, List<Picture> pictures) {
    return CaptionsOf.pictures(pictures, file);
  }

  /// The 24 drawn pictures that come with the program; the lines of `dialogue.txt` stand after the
  /// captions of the first four, to which they belong.
  public Collection demo() {
    Path samples = home.resolve("assets/samples");
    Collection drawn = open(List.of(samples), Progress.NONE);
    List<Caption> captions = new ArrayList<>(drawn.captions());
    Path dialogue = samples.resolve("dialogue.txt");
    if (Files.exists(dialogue)) {
      captions.addAll(Math.min(4, captions.size()), CaptionFile.read(dialogue));
    }
    return new Collection("demo", drawn.pictures(), captions, drawn.warnings());
  }

  /// Compares every row with every column. What was encoded before is not encoded again.
  ///
  /// @throws Problem when a picture cannot be read or the model lacks a tower
  public SimilarityMatrix compare(
      LoadedModel model, List<Item> rows, List<Item> columns, Score score, Progress progress) {
    return compare(EncoderPair.of(model), rows, columns, score, progress);
  }

  /// Compares as above, with one model for pictures and perhaps another for sentences.
  ///
  /// @throws Problem also when the two give features of different widths
  public SimilarityMatrix compare(
      EncoderPair encoders, List<Item> rows, List<Item> columns, Score score, Progress progress) {
    List<Item> all = new ArrayList<>(rows);
    all.addAll(columns);
    Features.Encoded encoded = encoders.features(all, progress);
    progress.check();
    float[] values =
        Scores.of(
            encoded.features().subList(0, rows.size()),
            encoded.features().subList(rows.size(), all.size()),
            score,
            score == Score.COSINE || score == Score.DOT
                ? OptionalDouble.empty()
                : encoders.scale());
    return new SimilarityMatrix(
        rows.stream().map(Item::name).toList(),
        columns.stream().map(Item::name).toList(),
        score,
        values,
        Provenances.of(encoders, score.word(), encoded.time()));
  }

  /// Judges a model on pairs: each picture with its first caption must find each other.
  ///
  /// @return shares of pictures and of captions whose partner came first, the mean over blocks of
  ///     100 pictures in the collection's order
  /// @throws Problem when no picture has a caption
  public Retrieval evaluate(LoadedModel model, Collection collection, Progress progress) {
    Pairs pairs = Pairs.of(collection);
    return Retrievals.inBlocks(
        compare(model, pairs.pictures(), pairs.captions(), Score.COSINE, progress), Pairs.BLOCK);
  }

  /// How often a model recognises the kind of what is drawn, by comparing pictures of one group
  /// with "a cat", "a dog" and so on.
  ///
  /// @param data a folder that [#scenes] wrote
  /// @return the share, or empty when the folder has no list of scenes or none of one group
  public OptionalDouble recognition(LoadedModel model, Path data, Progress progress) {
    if (!Files.exists(data.resolve(SceneList.NAME))) {
      return OptionalDouble.empty();
    }
    return KindRecognition.accuracy(
        data,
        (pictures, sentences) ->
            compare(
                model,
                Item.pictures(pictures),
                sentences.stream().<Item>map(Item.OfText::new).toList(),
                Score.COSINE,
                progress));
  }

  /// How well models understand drawn scenes.
  public Evaluating evaluating() {
    return new Evaluating(this, engine);
  }

  /// Draws scenes into a folder: pictures, `captions.txt` and `scenes.jsonl`.
  ///
  /// @param seed equal seeds of a split give equal scenes
  /// @param split `train`, `validation` or `test`
  /// @throws Problem when there is no such split or the folder cannot be written
  public void scenes(Path folder, long seed, int count, String split, Progress progress) {
    SceneSource source = new SceneSource(seed, Drawing.split(split));
    SceneFolder.write(folder, source, Drawing.count(count), SceneFolder.SIZE, progress);
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

  /// Says of each sentence that is longer than a model takes where it is cut.
  public List<String> cuts(LoadedModel model, List<String> texts) {
    return Cuts.of(model, texts);
  }

  /// Runs a model on raw tensors and writes every output, hidden state and attention.
  ///
  /// @param inputs a safetensors file, names as the reference calls its arguments
  /// @param out the safetensors file to write
  /// @return how many tensors were written
  /// @throws Problem when a file cannot be read or written, or the inputs do not fit the model
  public int inspect(LoadedModel model, Path inputs, Path out) {
    return engine.run(EngineThread.Priority.JOB, () -> Inspection.write(model.open(), inputs, out));
  }

  /// Writes pictures and sentences as tensors that a model takes.
  ///
  /// @param out the safetensors file to write
  /// @throws Problem when a picture cannot be read, the model does not take what is given, or the
  ///     file cannot be written
  public void preprocess(LoadedModel model, List<Path> pictures, List<String> texts, Path out) {
    PictureBatch seen =
        pictures.isEmpty()
            ? null
            : model.processor().batch(pictures.stream().map(PictureFile::read).toList());
    TextBatch read = texts.isEmpty() ? null : model.tokenizer().batch(texts);
    engine.run(
        EngineThread.Priority.JOB,
        () -> {
          new Preparation(model.open(), seen, read).write(out);
          return out;
        });
  }

  /// Measures what a model takes in memory: loads it, runs it once and unloads it.
  ///
  /// @throws Problem when the model cannot be loaded, or the system does not say what it holds
  public MemoryUse memory(String nameOrFolder, Progress progress) {
    return models.memory(nameOrFolder, progress);
  }

  /// Which patches and which word pieces make a pair similar, or what masking one piece changes:
  /// then all numbers but the score are the relevance without the piece less the one with it, and
  /// the score is the cosine without it.
  ///
  /// @throws Problem when the picture cannot be read or the model lacks a tower
  public PairRelevance relevance(
      LoadedModel model,
      Picture picture,
      String caption,
      RelevanceOptions options,
      Progress progress) {
    return new PairRelevances(model, engine).of(picture.file(), caption, options, progress);
  }

  /// What a model looks at and what counts for its output, for every family.
  public Explaining explaining() {
    return new Explaining(engine);
  }

  /// The raw attention of every layer of one part.
  ///
  /// @param part `vision` for a picture, `text` for a sentence
  /// @throws Problem when the part does not look at such an item
  public List<AttentionMap> attention(
      LoadedModel model, Item item, String part, Progress progress) {
    return new Attentions(model, engine).of(item, part, progress);
  }

  /// The word pieces of a sentence as people should see them, special ones included: the labels of
  /// the text tower's attention maps.
  public List<String> pieces(LoadedModel model, String text) {
    return model.tokenizer().encode(text).pieces();
  }

  /// Which part of a picture each patch of the model sees, in pixels of the picture.
  public PatchGrid grid(LoadedModel model, Picture picture) {
    RgbImage image = PictureFile.read(picture.file());
    int patch = model.imageEncoder().vision().patchSize();
    return model.processor().grid(image.width(), image.height(), patch);
  }

  /// The part of a picture that the model sees, at the size that it sees.
  public BufferedImage seen(LoadedModel model, Picture picture) {
    return model.processor().seen(PictureFile.read(picture.file())).toBufferedImage();
  }

  /// A picture upright and at full size.
  ///
  /// @throws Problem when the file cannot be read as a picture
  public BufferedImage picture(Picture picture) {
    return PictureFile.read(picture.file()).toBufferedImage();
  }

  /// A small upright copy of a picture whose longer side has `side` pixels.
  ///
  /// @throws Problem when the file cannot be read as a picture
  public BufferedImage thumbnail(Picture picture, int side) {
    return thumbnails.of(picture.file(), side);
  }

  /// Captions, answers, classes, matches, filled masks and reconstructions.
  public Speaking speaking() {
    return new Speaking(this::models, engine);
  }

  /// Unloads all models and ends the engine's thread.
  @Override
  public void close() {
    models.close();
    engine.close();
  }
}
