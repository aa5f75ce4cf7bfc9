package org.crosslens.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crosslens.checkpoint.SafeTensors;
import org.crosslens.checkpoint.TensorFile;

/// A folder of golden numbers.
record Fixture(Path folder) {
  static List<Fixture> below(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(f -> f.getFileName().toString().equals("expected.safetensors"))
          .map(f -> new Fixture(f.getParent()))
          .sorted((a, b) -> a.folder.compareTo(b.folder))
          .toList();
    }
  }

  String name() {
    return folder.getFileName().toString();
  }

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
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
