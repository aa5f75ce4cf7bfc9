package org.crosslens.models;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.crosslens.checkpoint.SafeTensors;
import org.crosslens.checkpoint.SafeTensorsWriter;
import org.crosslens.checkpoint.SafeTensorsWriter.Storage;

/// Runs a model on raw tensors of a file and writes everything that it computes into another, for
/// comparing with other implementations.
public final class Inspection {
  private Inspection() {}

  /// Runs and writes.
  ///
  /// @param inputs a safetensors file; names are the reference's argument names
  /// @param out every output, hidden state and attention, as the reference names them
  /// @return how many tensors were written
  /// @throws org.crosslens.results.Problem when a file cannot be read or written, or the inputs do
  ///     not fit the model
  public static int write(OpenModel open, Path inputs, Path out) {
    try (Arena arena = Arena.ofShared();
        NDManager run = open.manager().newSubManager()) {
      SafeTensors file = SafeTensors.open(inputs, arena);
      Map<String, NDArray> given = new LinkedHashMap<>();
      file.shapes().keySet().forEach(name -> given.put(name, file.read(name, run)));
      Map<String, NDArray> computed = open.outputs(new Inputs(given));
      SafeTensorsWriter.write(out, computed, Storage.F32);
      return computed.size();
    }
  }
}
