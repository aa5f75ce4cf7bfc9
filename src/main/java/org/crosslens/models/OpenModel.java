package org.crosslens.models;

import ai.djl.ndarray.NDManager;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import org.crosslens.checkpoint.Checkpoint;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.TensorFile;
import org.crosslens.checkpoint.WeightFiles;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// A model loaded from a folder, with what must be let go when it is unloaded.
///
/// @param model ready to run
/// @param folder where it came from
/// @param files its weights
/// @param bytes of weights held in memory
/// @param manager owns the weights; runs use its sub-managers
/// @param arena holds the mapped files
public record OpenModel(
    Model model, Path folder, List<Path> files, long bytes, NDManager manager, Arena arena)
    implements AutoCloseable {
  /// Opens a folder in the Hugging Face layout.
  ///
  /// @throws org.crosslens.results.Problem for anything wrong with its files
  public static OpenModel open(Path folder) {
    return open(folder, Progress.NONE);
  }

  /// Opens a folder in the Hugging Face layout.
  ///
  /// @param progress hears of each tensor, and may cancel between two
  /// @throws org.crosslens.results.Problem for anything wrong with its files
  public static OpenModel open(Path folder, Progress progress) {
    return open(folder, arena -> WeightFiles.in(folder, arena), progress);
  }

  /// Opens a folder whose weights stand under another name than usual.
  public static OpenModel open(Path folder, String weights) {
    return open(folder, arena -> WeightFiles.named(folder, weights, arena), Progress.NONE);
  }

  /// Finds files and maps them.
  private interface Finder {
    List<TensorFile> in(Arena arena);
  }

  private static OpenModel open(Path folder, Finder finder, Progress progress) {
    Config config = Config.read(folder.resolve("config.json"));
    Family family = Families.of(config);
    Arena arena = Arena.ofShared();
    NDManager manager = NDManager.newBaseManager();
    try {
      List<TensorFile> files = finder.in(arena);
      if (files.isEmpty()) {
        throw new Problem(folder + " holds no weights.", "Download model.safetensors there.");
      }
      OpenModel open = stored(config, family, folder, files, manager, arena, progress);
      manager.cap();
      return open;
    } catch (RuntimeException e) {
      manager.close();
      arena.close();
      throw e;
    }
  }

  private static OpenModel stored(
      Config config,
      Family family,
      Path folder,
      List<TensorFile> files,
      NDManager manager,
      Arena arena,
      Progress progress) {
    Checkpoint checkpoint = new Checkpoint(files, family.names(), manager, progress);
    Model model = family.build(config, checkpoint);
    checkpoint.checkAllUsed();
    List<Path> paths = files.stream().map(TensorFile::file).toList();
    return new OpenModel(model, folder, paths, checkpoint.bytes(), manager, arena);
  }

  /// Unloads: first the tensors, then the mapping under them.
  @Override
  public void close() {
    manager.close();
    arena.close();
  }
}
