package org.crosslens.checkpoint;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crosslens.results.Problem;

/// Finds the weights in a model folder, in one file or in shards.
public final class WeightFiles {
  /// Names that the transformers library gives them, the best first.
  private static final List<String> USUAL =
      List.of(
          "model.safetensors",
          "model.safetensors.index.json",
          "pytorch_model.bin",
          "pytorch_model.bin.index.json");

  private WeightFiles() {}

  /// The files of a folder; none when it holds a config alone.
  ///
  /// @throws Problem when several could be meant, or one is damaged
  public static List<TensorFile> in(Path folder, Arena arena) {
    for (String name : USUAL) {
      if (Files.exists(folder.resolve(name))) {
        return named(folder, name, arena);
      }
    }
    List<String> others = others(folder);
    if (others.size() > 1) {
      throw new Problem(
          folder + " holds several files of weights: " + String.join(", ", others) + ".",
          "Keep one of them there.");
    }
    return others.isEmpty() ? List.of() : named(folder, others.getFirst(), arena);
  }

  private static List<String> others(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(".*\\.(safetensors|bin|pth|pt)"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new Problem("Could not read " + folder + ".", "Check the folder's permissions.", e);
    }
  }

  /// The file of this name, or the shards that it lists.
  public static List<TensorFile> named(Path folder, String name, Arena arena) {
    return name.endsWith(".json")
        ? shards(Config.read(folder.resolve(name)), folder, arena)
        : List.of(file(folder.resolve(name), arena));
  }

  private static TensorFile file(Path file, Arena arena) {
    return file.toString().endsWith(".safetensors")
        ? SafeTensors.open(file, arena)
        : TorchFile.open(file, arena);
  }

  /// @param index maps each tensor's name to the file that holds it, under `weight_map`
  private static List<TensorFile> shards(Config index, Path folder, Arena arena) {
    Map<String, String> places = new LinkedHashMap<>();
    Config map = index.nested("weight_map");
    map.json().keySet().forEach(tensor -> places.put(tensor, map.word(tensor)));
    List<TensorFile> files = new ArrayList<>();
    for (String name : new TreeSet<>(places.values())) {
      TensorFile file = file(shard(index, folder, name), arena);
      places.keySet().stream()
          .filter(tensor -> name.equals(places.get(tensor)))
          .forEach(tensor -> checkHolds(file, tensor));
      files.add(file);
    }
    return files;
  }

  private static Path shard(Config index, Path folder, String name) {
    boolean plain = name.indexOf('/') < 0 && name.indexOf('\\') < 0 && name.indexOf('\0') < 0;
    Path file = folder.resolve(plain ? name : "");
    if (!Files.isRegularFile(file)) {
      throw new Problem(
          index.source() + " names a file '" + name + "', which is not in " + folder + ".",
          "Download the missing file.");
    }
    return file;
  }

  private static void checkHolds(TensorFile file, String tensor) {
    if (!file.shapes().containsKey(tensor)) {
      throw new Problem(
          "%s should hold '%s' by the index, and does not.".formatted(file.file(), tensor),
          "Download the index and the files again.");
    }
  }
}
