package org.crosslens.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.models.ImageEncoder;
import org.crosslens.models.OpenModel;
import org.crosslens.models.TextEncoder;
import org.crosslens.models.TwoTower;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;
import org.jspecify.annotations.Nullable;

/// A model that is ready to run, with what it can do.
public final class LoadedModel {
  private final ModelEntry entry;
  private final OpenModel open;
  private final @Nullable PictureProcessor processor;
  private final @Nullable Tokenizer tokenizer;
  private final Features features;
  private volatile boolean closed;

  /// How a tower looks at its input.
  ///
  /// @param layers transformer layers
  /// @param heads heads a layer
  /// @param leading positions before the first patch or piece, such as one class token
  /// @param grid patches along one side of a picture; 0 for text
  public record Tower(int layers, int heads, int leading, int grid) {}

  private LoadedModel(
      ModelEntry entry,
      OpenModel open,
      @Nullable PictureProcessor processor,
      @Nullable Tokenizer tokenizer,
      EngineThread engine) {
    this.entry = entry;
    this.open = open;
    this.processor = processor;
    this.tokenizer = tokenizer;
    this.features = new Features(this, engine);
  }

  /// Maps the weights and reads what else the folder holds; runs on the engine's thread.
  static LoadedModel load(ModelEntry entry, EngineThread engine, Progress progress) {
    requireWeights(entry.folder());
    OpenModel open = OpenModel.open(entry.folder(), progress);
    try {
      PictureProcessor processor =
          open.model() instanceof ImageEncoder ? PictureProcessor.of(entry.folder()) : null;
      Tokenizer tokenizer =
          open.model() instanceof TextEncoder text ? tokenizer(entry.folder(), text.text()) : null;
      return new LoadedModel(entry, open, processor, tokenizer, engine);
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  /// A config alone is a model with random weights, and somebody meant it; a folder with all but
  /// the weights has lost them.
  private static void requireWeights(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      boolean alone = names.equals(List.of("config.json"));
      if (!alone && names.stream().noneMatch(n -> n.matches(".*\\.(safetensors|bin|pth|pt)"))) {
        throw new Problem(
            folder + " holds no weights such as model.safetensors.",
            "Download them there, or choose a folder in the Hugging Face layout.");
      }
    } catch (IOException e) {
      throw new Problem(
          "Could not read the folder " + folder + ".", "Check that it is readable.", e);
    }
  }

  private static Tokenizer tokenizer(Path folder, TextEncoder.Text sizes) {
    return Tokenizer.of(folder).fitted(sizes.positions(), sizes.vocabulary());
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

  /// Features of pictures and sentences, each made once.
  Features features() {
    return features;
  }

  OpenModel open() {
    if (closed) {
      throw new Problem("The model " + name() + " has been unloaded.", "Load it again.");
    }
    return open;
  }

  TwoTower towers() {
    return needed(open.model() instanceof TwoTower both ? both : null, "two towers");
  }

  ImageEncoder imageEncoder() {
    return needed(open.model() instanceof ImageEncoder e ? e : null, "a tower for pictures");
  }

  TextEncoder textEncoder() {
    return needed(open.model() instanceof TextEncoder e ? e : null, "a tower for text");
  }

  PictureProcessor processor() {
    return needed(processor, "a tower for pictures");
  }

  Tokenizer tokenizer() {
    return needed(tokenizer, "a tower for text");
  }

  private <T> T needed(@Nullable T part, String what) {
    if (part == null) {
      throw new Problem(
          "The model " + name() + " has no " + what.replaceFirst("^a ", "") + ".",
          "Choose a model with " + what + ", such as a CLIP model.");
    }
    return part;
  }

  /// Lets go of the weights; runs on the engine's thread.
  void close() {
    closed = true;
    if (tokenizer != null) {
      tokenizer.close();
    }
    open.close();
  }
}
