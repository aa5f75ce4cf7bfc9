package org.crosslens.workbench;

import java.nio.file.Path;
import java.util.List;
import org.crosslens.inputs.PictureBatch;
import org.crosslens.inputs.PictureFile;
import org.crosslens.inputs.TextBatch;
import org.crosslens.models.Inspection;
import org.crosslens.models.Preparation;

/// Reads and writes raw tensors, for comparing with other implementations.
///
/// @param engine runs the models
public record RawTensors(EngineThread engine) {
  /// Runs a model on raw tensors and writes every output, hidden state and attention.
  ///
  /// @param inputs a safetensors file, names as the reference calls its arguments
  /// @param out the safetensors file to write
  /// @return how many tensors were written
  /// @throws Problem when a file cannot be read or written, or the inputs do not fit the model
  public int run(LoadedModel model, Path inputs, Path out) {
    return engine.run(EngineThread.Priority.JOB, () -> Inspection.write(model.open(), inputs, out));
  }

  /// Writes pictures and sentences as tensors that a model takes.
  ///
  /// @param out the safetensors file to write
  /// @throws Problem when a picture cannot be read, the model does not take what is given, or the
  ///     file cannot be written
  public void prepare(LoadedModel model, List<Path> pictures, List<String> texts, Path out) {
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
}
