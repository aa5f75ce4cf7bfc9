package org.crosslens.workbench.recipes;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.crosslens.checkpoint.SafeTensors;
import org.crosslens.checkpoint.SafeTensorsWriter;
import org.crosslens.training.Snapshots;

/// Keeps a run's state in one file, so that it is there whole or not at all.
///
/// @param file such as `checkpoint.safetensors` in the folder of the run
record FolderSnapshots(Path file) implements Snapshots {
  private static final String WEIGHT = "weight.";
  private static final String MOMENT = "moment.";
  private static final String PLACE = "place";

  @Override
  public void save(State state) {
    Map<String, NDArray> all = new LinkedHashMap<>();
    state.weights().forEach((name, tensor) -> all.put(WEIGHT + name, tensor));
    state.moments().forEach((name, tensor) -> all.put(MOMENT + name, tensor));
    try (NDManager manager = NDManager.newBaseManager()) {
      all.put(PLACE, manager.create(new float[] {state.phase(), state.step()}));
      SafeTensorsWriter.write(file, all, SafeTensorsWriter.Storage.F32);
    }
  }

  @Override
  public Optional<State> latest(NDManager manager) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (Arena arena = Arena.ofConfined()) {
      SafeTensors tensors = SafeTensors.open(file, arena);
      Map<String, NDArray> weights = new LinkedHashMap<>();
      Map<String, NDArray> moments = new LinkedHashMap<>();
      for (String name : tensors.shapes().keySet()) {
        if (name.startsWith(WEIGHT)) {
          weights.put(name.substring(WEIGHT.length()), copy(tensors, name, manager));
        } else if (name.startsWith(MOMENT)) {
          moments.put(name.substring(MOMENT.length()), copy(tensors, name, manager));
        }
      }
      float[] place = copy(tensors, PLACE, manager).toFloatArray();
      return Optional.of(new State((int) place[0], (int) place[1], weights, moments));
    }
  }

  /// Out of the mapping, which ends here.
  private static NDArray copy(SafeTensors tensors, String name, NDManager manager) {
    try (NDArray mapped = tensors.read(name, manager)) {
      return mapped.duplicate();
    }
  }
}
