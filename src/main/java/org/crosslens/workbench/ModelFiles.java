package org.crosslens.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crosslens.inputs.PictureProcessor;
import org.crosslens.inputs.Tokenizer;
import org.crosslens.models.TextReader;
import org.crosslens.results.Problem;
import org.jspecify.annotations.Nullable;

/// What a model's folder holds beside its weights, read when it is first needed, so that weights
/// alone are enough for raw tensors.
final class ModelFiles implements AutoCloseable {
  private final Path folder;
  private @Nullable PictureProcessor processor;
  private @Nullable Tokenizer tokenizer;

  ModelFiles(Path folder) {
    this.folder = folder;
  }

  /// A config alone is a model with random weights, and somebody meant it; a folder with all but
  /// the weights has lost them.
  ///
  /// @throws Problem when they are lost
  static void requireWeights(Path folder) {
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

  /// @throws Problem when the folder does not say how pictures are prepared
  synchronized PictureProcessor processor() {
    if (processor == null) {
      processor = PictureProcessor.of(folder);
    }
    return processor;
  }

  /// @param sizes of the model that reads
  /// @throws Problem when the folder holds no tokenizer that fits the model
  synchronized Tokenizer tokenizer(TextReader.Text sizes) {
    if (tokenizer == null) {
      Tokenizer whole = Tokenizer.of(folder);
      try {
        tokenizer = whole.fitted(sizes.positions(), sizes.vocabulary());
      } catch (Problem e) {
        whole.close();
        throw e;
      }
    }
    return tokenizer;
  }

  /// Gives the tokenizer's memory back.
  @Override
  public synchronized void close() {
    if (tokenizer != null) {
      tokenizer.close();
    }
  }
}
