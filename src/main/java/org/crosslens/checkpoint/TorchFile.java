package org.crosslens.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crosslens.results.Problem;

/// A state dictionary as `torch.save` writes it (`.bin`, `.pth`, `.pt`): as a ZIP since PyTorch
/// 1.6, as a row of pickles before. What is pickled is only described, never run.
public final class TorchFile implements TensorFile {
  /// Where scripts put the weights when they save more than these.
  private static final List<String> NESTED = List.of("state_dict", "model_state_dict", "model");

  /// Dictionaries in dictionaries at most; a forged one can hold itself.
  private static final int DEEPEST = 3;

  private final Path file;
  private final Arena arena;
  private final TorchStorages storages;
  private final Map<String, TorchTensor> tensors;

  private TorchFile(Path file, Arena arena, TorchStorages storages, Object dictionary) {
    this.file = file;
    this.arena = arena;
    this.storages = storages;
    this.tensors = tensors(dictionary, DEEPEST);
    if (tensors.isEmpty()) {
      throw new Problem(file + " holds no tensors by name.", "Save the model's state_dict alone.");
    }
  }

  /// Reads what a file holds; the numbers are read when asked for.
  ///
  /// @param arena owns the numbers; close the tensors' manager before it
  /// @throws Problem when the pickle asks for anything but tensors, or the file is damaged
  public static TorchFile open(Path file, Arena arena) {
    try (FileChannel channel = FileChannel.open(file)) {
      TorchStorages storages =
          ZipStorages.isZip(channel)
              ? new ZipStorages(file, arena)
              : new LegacyStorages(file, channel, arena);
      return new TorchFile(file, arena, storages, storages.dictionary());
    } catch (IOException e) {
      throw new Problem(
          "Could not read " + file + ".", "Check that the file is there and whole.", e);
    }
  }

  private static Map<String, TorchTensor> tensors(Object dictionary, int deeper) {
    Map<String, TorchTensor> found = new LinkedHashMap<>();
    if (dictionary instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> {
            if (value instanceof TorchTensor tensor) {
              found.put(String.valueOf(name), tensor);
            }
          });
      for (String key : NESTED) {
        if (found.isEmpty() && deeper > 0 && map.get(key) instanceof Map<?, ?> inner) {
          found.putAll(tensors(inner, deeper - 1));
        }
      }
    }
    return found;
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> shapes.put(name, new Shape(tensor.shape())));
    return shapes;
  }

  @Override
  public NDArray read(String name, NDManager manager) {
    TorchTensor tensor = Objects.requireNonNull(tensors.get(name), name);
    TorchStorage storage = tensor.storage();
    try {
      return storage
          .type()
          .over(
              tensor.bytes(storages.bytes(storage), arena),
              new Shape(tensor.shape()),
              manager,
              arena);
    } catch (IOException | IndexOutOfBoundsException | ArithmeticException e) {
      throw new Problem(
          file + " is cut off: the numbers of '" + name + "' are not all there.",
          "Download it again.",
          e);
    }
  }
}
