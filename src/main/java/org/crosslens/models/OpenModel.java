package org.crosslens.models;

import ai.djl.ndarray.NDManager;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.checkpoint.Checkpoint;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.SafeTensors;

/// A model loaded from a folder, with what must be let go when it is unloaded.
///
/// @param model ready to run
/// @param folder where it came from
/// @param bytes of weights held in memory
/// @param manager owns the weights; runs use its sub-managers
/// @param arena holds the mapped files
public record OpenModel(Model model, Path folder, long bytes, NDManager manager, Arena arena)
    implements AutoCloseable {

  /// Opens a folder in the Hugging Face layout.
  ///
  /// @throws org.crosslens.results.Problem for anything wrong with its files
  public static OpenModel open(Path folder) {
    return open(folder, "model.safetensors");
  }

  /// Opens a folder whose weights stand under another name than usual.
  public static OpenModel open(Path folder, String weights) {
    Config config = Config.read(folder.resolve("config.json"));
    Arena arena = Arena.ofShared();
    NDManager manager = NDManager.newBaseManager();
    try {
      Family family = Families.of(config);
      Checkpoint checkpoint =
          new Checkpoint(
              List.of(SafeTensors.open(folder.resolve(weights), arena)), family.names(), manager);
      Model model = family.build(config, checkpoint);
      checkpoint.checkAllUsed();
      manager.cap();
      return new OpenModel(model, folder, checkpoint.bytes(), manager, arena);
    } catch (RuntimeException e) {
      manager.close();
      arena.close();
      throw e;
    }
  }

  /// Unloads: first the tensors, then the mapping under them.
  @Override
  public void close() {
    manager.close();
    arena.close();
  }
}
