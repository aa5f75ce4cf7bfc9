package org.crosslens.parity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosslens.checkpoint.Config;
import org.crosslens.checkpoint.SafeTensors;
import org.crosslens.checkpoint.TensorFile;
import org.crosslens.models.Inputs;
import org.crosslens.models.OpenModel;

/// A folder of golden numbers, to be computed from one of its weight files.
///
/// @param weights the file's name
record Fixture(Path folder, String weights) {
  /// Files that hold the same weights in other layouts.
  private static final List<String> WEIGHTS =
      List.of(
          "model.safetensors",
          "model_hub_layout.safetensors",
          "sharded/model.safetensors.index.json",
          "pytorch_model.bin",
          "model.pth",
          "model.pt",
          "model_legacy.pt");

  /// Every fixture below a folder, once for each of its weight files.
  static List<Fixture> below(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(f -> f.getFileName().toString().equals("expected.safetensors"))
          .map(Path::getParent)
          .sorted()
          .flatMap(Fixture::each)
          .toList();
    }
  }

  private static Stream<Fixture> each(Path folder) {
    List<String> there = WEIGHTS.stream().filter(f -> Files.exists(folder.resolve(f))).toList();
    return (there.isEmpty() ? List.of("") : there).stream().map(f -> new Fixture(folder, f));
  }

  String name() {
    return folder.getFileName() + (weights.isEmpty() ? "" : " from " + weights);
  }

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  /// Whether the folder's config is of one of these `model_type`s.
  boolean isOf(String... types) {
    return has("config.json")
        && List.of(types)
            .contains(Config.read(folder.resolve("config.json")).word("model_type", ""));
  }

  /// The longest sequence that the reference generated, as the fixture's notes say.
  int maxLength() {
    String notes = Config.read(folder.resolve("fixture.json")).word("notes");
    Matcher found = Pattern.compile("max_length=(\\d+)").matcher(notes);
    assertThat(found.find()).as(notes).isTrue();
    return Integer.parseInt(found.group(1));
  }

  /// A matrix of whole numbers, row by row.
  static long[][] rows(NDArray matrix) {
    int width = (int) matrix.getShape().get(1);
    long[] all = matrix.toLongArray();
    return IntStream.range(0, all.length / width)
        .mapToObj(row -> Arrays.copyOfRange(all, row * width, (row + 1) * width))
        .toArray(long[][]::new);
  }

  OpenModel open() {
    return OpenModel.open(folder, weights);
  }

  /// Everything the model gives for inputs; it hangs on the inputs' manager and outlives the model.
  Map<String, NDArray> outputs(Map<String, NDArray> inputs) {
    try (OpenModel open = open()) {
      return open.outputs(new Inputs(inputs));
    }
  }

  Map<String, NDArray> expected(NDManager manager, Arena arena) {
    return all("expected.safetensors", manager, arena);
  }

  Map<String, NDArray> inputs(NDManager manager, Arena arena) {
    return all("inputs.safetensors", manager, arena);
  }

  private Map<String, NDArray> all(String file, NDManager manager, Arena arena) {
    TensorFile tensors = SafeTensors.open(folder.resolve(file), arena);
    Map<String, NDArray> read = new LinkedHashMap<>();
    tensors.shapes().keySet().forEach(name -> read.put(name, tensors.read(name, manager)));
    return read;
  }
}
