package org.crosslens.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.models.Captioner;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.Model;
import org.crosslens.models.OpenModel;
import org.crosslens.models.QuestionAnswerer;
import org.crosslens.models.SequenceEncoder;
import org.crosslens.models.TextEncoder;
import org.crosslens.models.TextReader;
import org.crosslens.models.TwoTower;
import org.crosslens.models.Vilt;
import org.crosslens.results.Pooling;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// A model that is ready to run, with what it can do.
public final class LoadedModel {
  private final ModelEntry entry;
  private final OpenModel open;
  private final EngineThread engine;
  private final Map<Pooling, Features> features = new ConcurrentHashMap<>();
  private final ModelFiles files;
  private volatile boolean closed;

  /// How a tower looks at its input.
  ///
  /// @param layers transformer layers
  /// @param heads heads a layer
  /// @param leading positions before the first patch or piece, such as one class token
  /// @param grid patches along one side of a picture; 0 for text
  public record Tower(int layers, int heads, int leading, int grid) {}

  private LoadedModel(ModelEntry entry, OpenModel open, EngineThread engine) {
    this.entry = entry;
    this.open = open;
    this.engine = engine;
    this.files = new ModelFiles(entry.folder());
  }

  /// Maps the weights; runs on the engine's thread.
  static LoadedModel load(ModelEntry entry, EngineThread engine, Progress progress) {
    ModelFiles.requireWeights(entry.folder());
    return new LoadedModel(entry, OpenModel.open(entry.folder(), progress), engine);
  }

  /// What it is called.
  public String name() {
    return entry.name();
  }

  /// The config's `model_type`.
  public String family() {
    return open.model().family();
  }

  /// Where it was loaded from.
  public Path folder() {
    return entry.folder();
  }

  /// Bytes of its weights, which lie mapped outside the Java heap.
  public long bytes() {
    return open.bytes();
  }

  /// The tower for pictures, if it has one.
  public Optional<Tower> vision() {
    return open.model() instanceof ImageEncoder encoder
        ? Optional.of(tower(encoder.vision()))
        : Optional.empty();
  }

  private static Tower tower(ImageEncoder.Vision sizes) {
    return new Tower(sizes.layers(), sizes.heads(), sizes.leading(), sizes.grid());
  }

  /// The tower for text, if it has one.
  public Optional<Tower> text() {
    return open.model() instanceof TextEncoder encoder
        ? Optional.of(new Tower(encoder.text().layers(), encoder.text().heads(), 0, 0))
        : Optional.empty();
  }

  /// Whether its folder held no weights, so that nothing was learned.
  boolean random() {
    return open.random();
  }

  /// What a user should know before trusting its numbers, if there is anything.
  public Optional<String> warning() {
    return random()
        ? Optional.of(
            "The folder of %s holds no weights: they are random (seed %d) and mean nothing."
                .formatted(name(), OpenModel.SEED))
        : Optional.empty();
  }

  /// Whether it reads text.
  public boolean reads() {
    return open.model() instanceof TextReader;
  }

  /// Whether it gives a state for each position, to be pooled, instead of features of its own.
  public boolean pooled() {
    return open.model() instanceof SequenceEncoder;
  }

  /// Features of pictures and sentences, each made once.
  ///
  /// @param pooling how states become features; without effect on a model that gives features
  Features features(Pooling pooling) {
    return features.computeIfAbsent(
        pooled() ? pooling : Pooling.MEAN, p -> new Features(this, p, engine));
  }

  /// Features of pictures and sentences as projected, not normalised, in the items' order; each
  /// is made once. Where a model gives states instead, their mean.
  ///
  /// @throws Problem when a picture cannot be read or the model lacks a tower
  public List<float[]> features(List<Item> items, Progress progress) {
    return features(Pooling.MEAN).of(items, progress).features();
  }

  /// The model itself, for steps on the engine's thread.
  ///
  /// @throws Problem when it has been unloaded
  public OpenModel open() {
    if (closed) {
      throw new Problem("The model " + name() + " has been unloaded.", "Load it again.");
    }
    return open;
  }

  /// Refuses what needs attention to a picture where the model sees by convolutions.
  ///
  /// @throws Problem saying so
  public void checkSeesByAttention() {
    if (vision().filter(tower -> tower.layers() == 0).isPresent()) {
      throw new Problem(
          name() + " sees pictures by convolutions and has no attention to look at there.",
          "Look at its text tower by raw attention or rollout, or choose a CLIP model.");
    }
  }

  /// What a cosine of its features is multiplied with to give logits, if it learned that.
  public OptionalDouble scale() {
    return open().model() instanceof TwoTower both
        ? OptionalDouble.of(engine.run(EngineThread.Priority.WINDOW, both::scale))
        : OptionalDouble.empty();
  }

  /// How pictures are prepared for it; read on first use.
  ///
  /// @throws Problem when the model sees no pictures or the folder does not say how
  public PictureProcessor processor() {
    if (reads() && !sees(open.model())) {
      throw lacks("a tower for pictures");
    }
    return files.processor();
  }

  private static boolean sees(Model model) {
    return switch (model) {
      case ImageEncoder _, Captioner _, QuestionAnswerer _, Vilt _ -> true;
      default -> false;
    };
  }

  /// What breaks texts into its pieces; read on first use.
  ///
  /// @throws Problem when the model reads no text, or the folder holds no tokenizer that fits it
  public Tokenizer tokenizer() {
    open(); // says so when it has been unloaded
    return files.tokenizer(as(TextReader.class, "a tower for text").text());
  }

  /// Says of each sentence that is longer than the model takes where it is cut.
  ///
  /// @throws Problem as [#tokenizer()]
  public List<String> cuts(List<String> texts) {
    return Cuts.of(this, texts);
  }

  /// The words of a text that hold letters which the vocabulary lacks, so that the model cannot
  /// tell them from other such words.
  ///
  /// @throws Problem as [#tokenizer()]
  public List<String> unknown(String text) {
    return text.isBlank() ? List.of() : tokenizer().unknown(text);
  }

  /// The model as something that it can be.
  ///
  /// @param what it lacks if it is not, such as `a tower for text`
  /// @throws Problem when it is no such thing
  <T> T as(Class<T> type, String what) {
    if (type.isInstance(open.model())) {
      return type.cast(open.model());
    }
    throw lacks(what);
  }

  private Problem lacks(String what) {
    return new Problem(
        "The model " + name() + " has no " + what.replaceFirst("^a ", "") + ".",
        "Choose a model with " + what + ", such as a CLIP model.");
  }

  /// Lets go of the weights; runs on the engine's thread.
  void close() {
    closed = true;
    files.close();
    open.close();
  }
}
