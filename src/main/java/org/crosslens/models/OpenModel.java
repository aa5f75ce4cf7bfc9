package org.crosslens.models;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crosslens.checkpoint.Checkpoint;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.TensorFile;
import org.crosslens.checkpoint.WeightFiles;
import org.crosslens.layers.Initial;
import org.crosslens.layers.NativeHeap;
import org.crosslens.layers.RandomWeights;
import org.crosslens.layers.Weights;
import org.crosslens.results.Cancelled;
import org.crosslens.results.Problem;
import org.crosslens.results.Progress;

/// A model loaded from a folder, with what must be let go when it is unloaded.
///
/// @param model ready to run
/// @param folder where it came from
/// @param files its weights; none when the folder has a config alone and the weights are random
/// @param bytes of weights held in memory
/// @param manager owns the weights; runs use its sub-managers
/// @param arena holds the mapped files
public record OpenModel(
    Model model, Path folder, List<Path> files, long bytes, NDManager manager, Arena arena)
    implements AutoCloseable {
  /// Seed of the weights of a folder that has none.
  public static final long SEED = 0;

  /// Opens a folder in the Hugging Face layout.
  ///
  /// @throws org.crosslens.results.Problem for anything wrong with its files
  public static OpenModel open(Path folder) {
    return open(folder, Progress.NONE);
  }

  /// Opens a folder in the Hugging Face layout; one without weights gives a model of its config
  /// with random weights, always the same.
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
      OpenModel open =
          files.isEmpty()
              ? random(config, family, folder, manager, arena)
              : stored(config, family, folder, files, manager, arena, progress);
      manager.cap();
      return open;
    } catch (Problem | Cancelled e) {
      close(manager, arena);
      throw e;
    } catch (RuntimeException | OutOfMemoryError e) { // sizes lead to all sorts of exceptions
      close(manager, arena);
      throw new Problem(
          "No model can be built of the sizes in " + folder.resolve("config.json") + ".",
          "Correct them or download the file again.",
          e);
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

  /// The model of a folder once more, with weights that the caller owns and may train.
  ///
  /// @param room has a tensor for each weight, whose values are overwritten with the folder's
  public static Model copy(Path folder, Weights room) {
    Config config = Config.read(folder.resolve("config.json"));
    Family family = Families.of(config);
    try (Arena arena = Arena.ofShared();
        NDManager manager = NDManager.newBaseManager()) {
      List<TensorFile> files = WeightFiles.in(folder, arena);
      Weights source =
          files.isEmpty()
              ? new RandomWeights(manager, arena, SEED)
              : new Checkpoint(files, family.names(), manager, Progress.NONE);
      return family.build(config, new Copied(source, room));
    }
  }

  /// Hands out tensors of one source with the values of another.
  private record Copied(Weights source, Weights room) implements Weights {
    @Override
    public NDArray get(String name, Initial initial, long... shape) {
      NDArray own = room.get(name, initial, shape);
      source.get(name, initial, shape).copyTo(own);
      return own;
    }

    @Override
    public boolean has(String name) {
      return source.has(name);
    }

    @Override
    public NDManager manager() {
      return room.manager();
    }
  }

  /// Whether the folder had a config alone, so that nothing was learned.
  public boolean random() {
    return files.isEmpty();
  }

  private static OpenModel random(
      Config config, Family family, Path folder, NDManager manager, Arena arena) {
    RandomWeights weights = new RandomWeights(manager, arena, SEED);
    Model model = family.build(config, weights);
    long numbers =
        weights.tensors().values().stream().mapToLong(tensor -> tensor.getShape().size()).sum();
    return new OpenModel(model, folder, List.of(), Float.BYTES * numbers, manager, arena);
  }

  /// Runs the model on raw tensors, as [Model#outputs] does.
  ///
  /// @throws Problem when a tensor is missing, or has a shape or type that the model cannot take
  public Map<String, NDArray> outputs(Inputs inputs) {
    try {
      return model.outputs(inputs);
    } catch (EngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new Problem(
          "The inputs do not fit the model: " + inputs.described() + ".",
          "Check their shapes and types against config.json.",
          e);
    }
  }

  /// Unloads: first the tensors, then the mapping under them.
  @Override
  public void close() {
    close(manager, arena);
  }

  private static void close(NDManager manager, Arena arena) {
    manager.close();
    arena.close();
    NativeHeap.trim();
  }
}
