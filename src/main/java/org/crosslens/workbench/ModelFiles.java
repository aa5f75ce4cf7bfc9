package org.crosslens.workbench;

import java.nio.file.Path;
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
